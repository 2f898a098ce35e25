/// What holds for every address, said once.
enum ContractIntroduction {
    struct Topic {
        var title: String
        var paragraphs: [String]
    }

    static let topics = [
        Topic(title: "Adgang", paragraphs: [
            "Send headeren Authorization med ordet Bearer og et token. Et token tilhører en person eller et system og udløber på en bestemt dag.",
            "En adresse kræver både en rolle og en rettighed på tokenet. Rollens rækkevidde afgør, hvilke sager man ser: egne, teamets eller alle. Det, man ikke må se, svarer 404, som om det ikke fandtes.",
            "Et system kan nævne personen ved tastaturet i headeren Kompas-Acting-Staff, hvis dets token tillader det. Så gælder den mindste af de to rækkevidder, og adgangsloggen nævner dem begge.",
            "En borger kan få et link til selv at fylde sin ABC-jobplan ud, hvis en leder har slået det til. Linket viser planen alene og lukker ikke andet op.",
            "Hver adresse, der viser oplysninger om borgere, har et formål, som skrives i adgangsloggen. Et andet formål nævnes i headeren Kompas-Purpose med en kode fra listen på /v1/codes/formaal.",
        ]),
        Topic(title: "Fejl", paragraphs: [
            "Alt, der ikke lykkes, svarer med application/problem+json (RFC 9457). Teksterne er på dansk og til at vise frem. Feltet type fører til en side, der forklarer, hvad der er sket.",
            "Er noget i det indsendte forkert, nævner listen errors alle fejl på én gang: pointer viser stedet (RFC 6901), code er fast, og detail siger, hvad der skal rettes. Felter, der ikke kendes, er også fejl.",
            "Feltet instance er forespørgslens id. Det står også i headeren X-Request-Id og i adgangsloggen.",
        ]),
        Topic(title: "Gentagelser", paragraphs: [
            "En POST, der gemmer noget, kan sendes igen uden at blive gemt to gange: Send headeren Idempotency-Key med en tekst i anførselstegn på højst 64 tegn. Det første svar gemmes i syv dage og gives igen med headeren Idempotency-Replayed. Samme nøgle med et andet indhold svarer 422.",
        ]),
        Topic(title: "Udgaver", paragraphs: [
            "Det, der kan rettes, har en udgave, som står i headeren ETag. Send den i If-Match, når du retter: uden den svarer adressen 428, og er der rettet i mellemtiden, svarer den 412. I begge tilfælde er intet ændret.",
            "Send den i If-None-Match, når du henter igen: er intet ændret, svarer adressen 304 uden indhold.",
        ]),
        Topic(title: "Lister", paragraphs: [
            "En liste svarer med items og next. Send next i parameteren after for at få den næste side; på den sidste side er next null. Parameteren limit siger, hvor mange en side har: 1 til 200, og 50 hvis den udelades.",
            "En liste, der går videre side for side, kan også hentes som tabel: Send headeren Accept med text/csv, eller med text/csv;excel=da til et dansk regneark (semikolon, decimalkomma). Kolonnerne hedder som felterne i JSON, closure.reason er feltet reason i closure, og flere værdier i et felt står med | imellem. Næste side står i headerne Link og Kompas-Next.",
        ]),
    ]
}
