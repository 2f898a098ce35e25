extension DiffuseWords {
    /// The list that the product comes with [INT, from R-28's and R-29's examples]; a jobcenter may use another.
    public static let danish = DiffuseWords(danishWords)

    /// One row for each: what is left open, how clearly, and the words. Strong ones leave the matter open whatever else is said; weak
    /// ones often do.
    static let danishWords: [DiffuseWord] = danishText.split(separator: "\n").compactMap { line in
        let parts = line.split(separator: " ", maxSplits: 2).map(String.init)
        guard parts.count == 3, let question = DiffuseWord.Question(rawValue: parts[0]), let strength = DiffuseWord.Strength(rawValue: parts[1])
        else { return nil }
        return DiffuseWord(pattern: parts[2], question: question, strength: strength)
    }

    static let danishText = """
        hvornaar tydelig på et tidspunkt
        hvornaar tydelig på et eller andet tidspunkt
        hvornaar tydelig engang
        hvornaar tydelig når der er|bliver * tid|plads|overskud|luft|ro
        hvornaar tydelig når|hvis det * passer|giver
        hvornaar tydelig når|hvis det bliver aktuelt|relevant|nødvendigt
        hvornaar tydelig når tiden er
        hvornaar tydelig ved lejlighed
        hvornaar tydelig snarest
        hvornaar tydelig snarest muligt
        hvornaar tydelig hurtigst muligt
        hvornaar tydelig så hurtigt|snart som * muligt
        hvornaar tydelig så snart det * muligt
        hvornaar tydelig inden længe
        hvornaar tydelig snart
        hvornaar tydelig en af dagene
        hvornaar tydelig i * nærmeste|nær|nærmere fremtid
        hvornaar tydelig inden for * overskuelig fremtid
        hvornaar tydelig på * sigt
        hvornaar tydelig med tiden
        hvornaar tydelig hen ad vejen
        hvornaar tydelig se|ser|ses * tiden an
        hvornaar tydelig se|ser|ses * an
        hvornaar tydelig vente|venter og
        hvornaar tydelig vente|venter|ventes lidt
        hvornaar tydelig efter|ved|om behov|nødvendigt
        hvornaar tydelig lige om lidt
        hvornaar tydelig om noget tid
        hvornaar tydelig om * tids tid
        hvornaar tydelig når hun|han|borgeren|vedkommende * klar
        hvornaar svag løbende
        hvornaar svag senere
        hvornaar svag fremover
        hvornaar svag fremadrettet
        hvornaar svag undervejs
        hvornaar svag indimellem
        hvornaar svag foreløbig|foreløbigt
        hvornaar svag efter sommerferien|ferien|jul|nytår|påske
        hvornaar svag til foråret|efteråret|sommer|vinter
        hvornaar svag vente|venter|ventes|afvente|afventer|afventes
        hvornaar svag i første omgang
        hvornaar svag jævnligt

        hvad tydelig måske
        hvad tydelig eventuelt|evt|eventuel
        hvad tydelig muligvis
        hvad tydelig vistnok
        hvad tydelig vist nok
        hvad tydelig hvis|om muligt
        hvad tydelig så vidt muligt
        hvad tydelig i det omfang
        hvad tydelig overveje|overvejer|overvejes|overvejelser|overvejelserne
        hvad tydelig tænke|tænker|tænkes * over
        hvad tydelig i|med * tankerne|baghovedet|mente
        hvad tydelig kigge|kigger|kigges|kigget|kig * på|ind|nærmere|efter
        hvad tydelig se|ser|ses * på
        hvad tydelig se|ser|ses * hvad|hvordan|om
        hvad tydelig tag|tage|tager|tages|tog * fat
        hvad tydelig tag|tage|tager|tages|tog * snak|dialog
        hvad tydelig tag|tage|tager|tages * derfra|hånd|ved
        hvad tydelig få|får|fås|fået * styr
        hvad tydelig få|får|fås|fået * plads
        hvad tydelig få|får|fås|fået * skik
        hvad tydelig få|får|fås * gear
        hvad tydelig få|får * til at forstå|indse|ville|acceptere
        hvad tydelig få|får det bedre
        hvad tydelig gør|gøre|gøres|gjort * noget
        hvad tydelig gør|gøre|gøres * indsats
        hvad tydelig gør|gøre|gøres * bedste
        hvad tydelig et eller andet
        hvad tydelig en eller anden
        hvad tydelig sådan noget|nogle|en|et|lidt
        hvad tydelig arbejde|arbejder|arbejdes videre|hen|henimod|mod
        hvad tydelig arbejdes med|på
        hvad tydelig arbejde|arbejder * selvtillid|selvværd|motivation|motivationen|tingene|det
        hvad tydelig fokus på
        hvad tydelig fokusere|fokuserer|fokuseres
        hvad tydelig opmærksom|opmærksomme|obs på
        hvad tydelig opmærksomhed på
        hvad tydelig hold|holde|holder|holdes * øje
        hvad tydelig hold|holde|holder|holdes * fast
        hvad tydelig hold|holde|holder|holdes * snor|kog|gang
        hvad tydelig bakke|bakker|bakkes * op
        hvad tydelig motivere|motiverer|motiveres|motiver
        hvad tydelig støtte|støtter|støttes op
        hvad tydelig skub|skubbe|skubber|skubbes * på|til|gang|videre
        hvad tydelig prikke|prikker|prik * til
        hvad tydelig presse|presser|presses|pres|pres på
        hvad tydelig stille|stiller|stilles * krav
        hvad tydelig konfronter|konfrontere|konfronterer|konfronteres
        hvad tydelig virkeligheden
        hvad tydelig realitetsorientere|realitetsorienteres|realitetstjek
        hvad tydelig realistisk * billede|syn|forventning|forventninger
        hvad tydelig forventningsafstemme|forventningsafstemmer|forventningsafstemmes|forventningsafstemning
        hvad tydelig god|lang|ordentlig|alvorlig|seriøs|stille|grundig|ærlig snak|dialog|samtale|drøftelse
        hvad tydelig tæt|tættere|god|løbende dialog|kontakt|samarbejde|opfølgning
        hvad tydelig hjælp|hjælpe|hjælper|hjælpes * vej|videre
        hvad tydelig komme|kommer|kom|kommet * videre
        hvad tydelig komme|kommer|kom|kommet * vej|gang|skridt
        hvad tydelig sætte|sætter|sættes|sat noget * gang
        hvad tydelig sætte|sætter|sættes * ind
        hvad tydelig sætte|sætter|sættes * skub
        hvad tydelig få|får|fås|fået * gang
        hvad tydelig mere viden|information|informationer|beskrivelse|afklaring|støtte|struktur|ro|hjælp|fokus|motivation|overblik|selvtillid
        hvad tydelig struktur på|i
        hvad tydelig noget * struktur|støtte|hjælp|aflastning|praktik|afklaring|socialmedicinsk|rutine|passende
        hvad tydelig undersøge|undersøger|undersøges * nærmere|muligheder|mulighederne|muligheden
        hvad tydelig afdække|afdækker|afdækkes * muligheder|mulighederne|nærmere
        hvad tydelig vurdere|vurderer|vurderes * nærmere|løbende
        hvad tydelig finde|finder|findes|fundet * løsning|løsninger|ud|noget|vej
        hvad tydelig vende|vender|vendes|vendt * det|den|sagen|tingene
        hvad tydelig lade|lader|lad * ligge|hvile|modne|falde
        hvad tydelig falde|falder * plads|ro
        hvad tydelig tingene
        hvad tydelig passende|egnet|egnede
        hvad tydelig relevant|relevante|rigtige|rette tilbud|indsats|indsatser|forløb|kursus|aktivitet|aktiviteter|hjælp|støtte|sted|match
        hvad tydelig det videre forløb
        hvad tydelig skal|må|bør|vil lige
        hvad tydelig ser|se * tiden
        hvad tydelig i princippet
        hvad tydelig eller noget
        hvad tydelig samle|samler|samles * op
        hvad tydelig brug for at
        hvad tydelig tilbyde|tilbydes|tilbyder|have|få|give|gives * hjælp|støtte|opbakning
        hvad tydelig aktivere|aktiveres * noget
        hvad tydelig køre|kører * videre
        hvad svag noget
        hvad svag lidt
        hvad svag sådan
        hvad svag følg|følge|følger|følges * op
        hvad svag opfølgning
        hvad svag drøfte|drøfter|drøftes
        hvad svag snakke|snakker|snakkes|snak|snakken
        hvad svag dialog
        hvad svag støtte|støttes|støtter
        hvad svag hjælpe|hjælpes|hjælper
        hvad svag struktur|rutine|rutiner|aflastning|stabilitet
        hvad svag afklaring|afklare|afklares|afklaret|afdække|afdækkes
        hvad svag undersøge|undersøger|undersøges
        hvad svag prøve|prøver|prøves|forsøge|forsøger|forsøges at
        hvad svag forlænge|forlænges|forlængelse
        hvad svag forstå|forståelse
        hvad svag formentlig|formodentlig|sandsynligvis|antagelig|forhåbentlig
        hvad svag håbe|håber
        hvad svag ting
        hvad svag osv|mv|diverse
        hvad svag og lignende
        hvad svag udvikling|udvikle|udvikles
        hvad svag som udgangspunkt
        hvad svag på * vis

        hvem tydelig nogen
        hvem tydelig nogle må|skal|bør|kan
        hvem tydelig relevante|rette|nødvendige|involverede|pågældende * parter|part|aktører|instanser|fagpersoner|instans|folk|personer|person|samarbejdspartnere
        hvem tydelig i fællesskab
        hvem tydelig den|dem|de * ansvaret
        hvem tydelig systemet
        hvem tydelig der skal|bør|må * ringes|kontaktes|indhentes|skrives|laves|gøres|følges|tages|ses|findes
        hvem svag man
        hvem svag skal|bør|må hjælpes|støttes|motiveres|afklares|undersøges|drøftes|overvejes|aktiveres|kontaktes|indkaldes|informeres
        """
}
