"""A believable two-page CV: what the measurement sets, and what the looks are judged by."""

from jobunivers.services.export.document import (
    Bullets,
    Document,
    Entry,
    Facts,
    Layout,
    Letterhead,
    Paragraph,
    Section,
)

_PROFILE = (
    "Jeg er smed med 24 års erfaring fra værksted og byggeplads. Jeg læser en tegning hurtigt, holder orden "
    "om mig og afleverer til tiden. Efter et år med en dårlig ryg søger jeg nu arbejde, hvor jeg kan bruge "
    "min faglige viden: som arbejdsleder, kvalitetskontrollør eller faglærer. Jeg er god til at lære fra "
    "mig, og unge lytter til mig."
)

_JOBS = (
    Entry(
        "Svejser og sjakbajs",
        "Østjysk Stålbyg A/S, Hinnerup",
        "2014 – 2025",
        "Jeg ledede et sjak på fem mand, der byggede trapper, altaner og værn til boliger.",
        (
            "Planlagde ugens opgaver og bestilte materialer, så ingen stod og ventede.",
            "Svejste i sort og rustfrit stål (MAG og TIG) efter certifikat.",
            "Indførte en fast tjekliste før levering. Antallet af fejl faldt til under det halve.",
            "Lærte fire lærlinge op. Alle fire er i dag udlærte.",
        ),
    ),
    Entry(
        "Klejnsmed",
        "Brdr. Ærø Maskinværksted, Aarhus",
        "2006 – 2014",
        "Små serier og reparationer for landbrug, havn og fødevarefabrikker.",
        (
            "Målte op hos kunden, tegnede en skitse og gav en pris.",
            "Reparerede maskiner om natten, så fabrikken kunne køre næste morgen.",
            "Stod for værkstedets årlige eftersyn af løftegrej.",
        ),
    ),
    Entry(
        "Montør",
        "Nordhavn Rør & Montage, Frederikshavn",
        "2001 – 2006",
        "Rørarbejde på skibe og i kedelrum over hele Jylland.",
        (
            "Arbejdede efter tegning sammen med elektrikere, malere og kranførere.",
            "Var sikkerhedsrepræsentant i tre år.",
            "Tog ekstra vagter, når et skib skulle ud til tiden.",
        ),
    ),
    Entry(
        "Lærling",
        "Thyborøn Smede- og Skibsværft",
        "1997 – 2001",
        "Lærte faget fra bunden: skære, bukke, svejse, rette og montere.",
        ("Svendeprøve med bronzemedalje.", "Byggede en ny landgangsbro til havnens redningsstation."),
    ),
)

_LEARNED = (
    Entry(
        "Ryg, ro og en ny plan",
        "Egen tid og genoptræning",
        "2025 – 2026",
        "Jeg lærte at bruge min krop klogt og at sige til i tide. Imens tog jeg et kursus og hjalp andre.",
        (
            "Trænede tre gange om ugen. Jeg kan arbejde fuld tid, når jeg skifter mellem at stå og gå.",
            "Læste til kvalitetskontrol og bestod.",
        ),
    ),
)

_SCHOOL = (
    Entry(
        "Kvalitetskontrol i metalindustrien",
        "Aarhus Tech, AMU",
        "2026",
        "Seks uger om måling, afvigelser og papirer, der følger et emne.",
    ),
    Entry(
        "Arbejdsmiljø for ledere",
        "AMU Nordjylland",
        "2019",
        "Tre dage om løft, støj, støv og den gode samtale.",
    ),
    Entry("Smed (svendebrev)", "Holstebro Tekniske Skole", "1997 – 2001"),
    Entry("Folkeskolens 9. klasse", "Thyborøn Skole", "1987 – 1996"),
)

_OTHER = (
    Entry(
        "Frivillig værkstedsleder",
        "Cykelværkstedet Hjulet, Aarhus V",
        "2022 – nu",
        "Hver torsdag reparerer vi cykler sammen med unge fra kvarteret.",
        (
            "Viser de unge, hvordan man bruger værktøjet sikkert.",
            "Har skaffet dele og penge fra tre lokale firmaer.",
            "Holder styr på lageret og åbner og lukker værkstedet.",
        ),
    ),
    Entry(
        "Håndboldtræner",
        "IK Skovbakken, drenge U13",
        "2010 – 2018",
        "To træninger om ugen og kamp i weekenden. Jeg lærte at få tyve drenge til at lytte på én gang.",
    ),
)


def sample_cv(layout: Layout = "cv-classic", photo: bytes | None = None) -> Document:
    """Torben's CV in Danish, two A4 pages."""
    return Document(
        title="CV – Torben Kjærgaard",
        language="da",
        author="Torben Kjærgaard",
        layout=layout,
        letterhead=Letterhead(
            name="Torben Kjærgaard",
            title="Smed, sjakbajs og oplærer",
            contact=(
                "Tlf. 20 12 34 56",
                "torben.kjaergaard@post.example",
                "8200 Aarhus N",
                "Kørekort B og C",
            ),
            photo=photo,
        ),
        blocks=(
            Section("Profil", (Paragraph(_PROFILE),)),
            Section("Arbejde", _JOBS),
            Section("Det år, hvor jeg var syg", _LEARNED),
            Section("Uddannelse og kurser", _SCHOOL),
            Section("Frivilligt arbejde og fritid", _OTHER),
            Section(
                "Det kan jeg",
                (
                    Bullets(
                        (
                            "Lede et sjak og holde en plan",
                            "Læse og rette tegninger",
                            "Svejse MAG og TIG (certifikat)",
                            "Lære unge op",
                            "Finde fejl, før kunden gør",
                        )
                    ),
                ),
                aside=True,
            ),
            Section(
                "Sprog",
                (Facts((("Dansk", "Modersmål"), ("Engelsk", "Godt"), ("Tysk", "Hverdag"))),),
                aside=True,
            ),
            Section(
                "It",
                (Bullets(("Word, Excel og mail", "AutoCAD, læse og rette", "Ordrestyring")),),
                aside=True,
            ),
            Section(
                "Kurser og beviser",
                (Bullets(("Truckcertifikat B", "Svejsecertifikat ISO 9606-1", "Førstehjælp 2025")),),
                aside=True,
            ),
            Section(
                "Reference",
                (Paragraph("Mette Østergaard, værkstedschef, Østjysk Stålbyg A/S\nTlf. 20 65 43 21"),),
                aside=True,
            ),
        ),
    )
