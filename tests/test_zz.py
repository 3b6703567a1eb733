from tests.test_pseudo_language import own_words, in_pseudo
from tests.pseudo_words import escaped
from tests.test_two_languages import without_danish, needs_no_danish, in_broken_order, in_arabic
from tests.demo_stage import person
def test_x(stage):
    with stage.store(): person("amina").two_languages=True; ids={n:person(n).id for n in ("amina","nadja","jens","maria")}
    pages={"amina":["/rapport/","/rapport/1","/rapport/1/gjort","/rapport/1/alt","/rapport/1/hele","/sammen/"],
     "karen":[f"/konsulent/borger/{ids[n]}/rapport/{p}" for n,p in (("amina",""),("amina","ny"),("amina","1"),("amina","1/indhold"),("amina","1/luk"),("amina","1/udgaver"),("nadja","2"),("nadja","3"),("nadja","3/rettelse"),("jens","4"),("maria","5"),("maria","5/luk"))]+[f"/konsulent/borger/{ids['amina']}", "/konsulent/?koe=rapport"]}
    for who,ps in pages.items():
        c=stage.client(who)
        for p in ps:
            r=c.get(in_pseudo(p)); 
            left=escaped(c.page, own_words())
            print(who,p,r.status_code,left)
            if who=="amina":
                c.get(in_arabic(p)); print("   alone",[t for t in without_danish(c.page) if not needs_no_danish(t)], "order", in_broken_order(c.page))
