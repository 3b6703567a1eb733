"""CV: everything a person has done kept in one place, the Jobnet check, and a CV for each job."""

from jobunivers.languages import Text as _
from jobunivers.toolkit.contract import SKILLS, Mission, Sharing, Tool
from jobunivers.toolkit.policy import CITIZEN, CONSULTANT
from jobunivers.tools.cv import facts, shown, work
from jobunivers.tools.cv.demo import demo
from jobunivers.tools.cv.routes import bp
from jobunivers.tools.cv.sources import sources

TOOL = Tool(
    slug="cv",
    address="cv",
    world="cv",
    title=_("CV"),
    teaser=_("Saml alt det, du har lavet, på ét sted. Vælg ud, når du søger et job."),
    step_kind=SKILLS,
    blueprint=bp,
    missions=(
        Mission(
            key="jobs",
            title=_("Skriv dine job"),
            why=_("Så kan en ny chef se, hvad du har prøvet."),
            minutes=10,
            endpoint="cv.jobs",
            state=work.telling_jobs,
            proof=_("Job: %(done)s"),
            nudge=_("Ét job ad gangen. Begynd med det sidste. Et fritidsjob tæller også."),
        ),
        Mission(
            key="education",
            title=_("Skriv skole og kurser"),
            why=_("Hver fjerde glemmer sin skole. Den tæller med."),
            minutes=5,
            endpoint="cv.education",
            state=work.telling_school,
            proof=_("Skole: %(schools)s. Kurser: %(courses)s"),
            nudge=_("Et bevis kan være det, der giver dig jobbet. Se efter i skuffen med papirer."),
        ),
        Mission(
            key="other",
            title=_("Skriv alt det andet"),
            why=_("Du har lært meget uden for et job. Det tæller med."),
            minutes=5,
            endpoint="cv.other",
            state=work.telling_other,
            proof=_("Ting: %(done)s"),
            nudge=_("Du kan noget fra livet uden for job. Det kan en chef også bruge."),
        ),
        Mission(
            key="competences",
            title=_("Vælg tre ting, du er god til"),
            why=_("Et eksempel gør, at en chef tror på dig."),
            minutes=10,
            endpoint="cv.competences",
            state=work.proving,
            proof=_("%(done)s af 3 har et eksempel"),
            nudge=_("Tre ting, du er god til, kan du bruge igen og igen: i CV, i brev og til samtale."),
        ),
        Mission(
            key="jobnet",
            title=_("Bliv fundet på Jobnet"),
            why=_("Chefer leder selv efter folk dér."),
            minutes=10,
            endpoint="cv.jobnet",
            state=work.checking,
            proof=_("Felter i Jobnet: %(done)s"),
            nudge=_("Dine ord ligger klar. Kopiér dem over i Jobnet, ét felt ad gangen."),
        ),
        Mission(
            key="targeted",
            title=_("Lav et CV til ét job"),
            why=_("Så ser chefen med det samme, at du passer."),
            minutes=10,
            endpoint="cv.targeted",
            state=work.targeting,
            proof=_("CV til et job: %(done)s"),
            nudge=_("Find en annonce, du kan lide. Så ser du, hvad du allerede kan svare på."),
        ),
    ),
    work=work.latest,
    weighs_words=False,
    sharing=Sharing(items=shown.items, shown=shown.shown, template="cv/shared.html"),
    summary=shown.summary,
    exports=shown.EXPORTS,
    offers=facts.OFFERS,
    facts=facts.facts,
    demo=demo,
    roles={"photo": CITIZEN | CONSULTANT},
    files=shown.files,
    sources=sources,
)
