/// The set that the list of diffuse words is measured on and never tuned on: whoever changes the list looks at two numbers of it, not at what it missed.
/// Written apart from the development set, before the list was looked at, by sense and not by words. All names are made up.
enum HeldOutSentences {
    /// What is left open, a bar, the sentence; `-` where it says plainly what happens.
    static let text = """
        hvad, hvornår | Borgeren overvejer selv, om det måske er tid til at prøve kræfter med en frisørsalon.
        hvornår | Inger forventer at høre fra neurologisk afdeling en gang i løbet af efteråret.
        hvem | Én eller anden fra teamet ringer til viceværten på torsdag.
        hvornår | Ansøgningen om mentorstøtte sendes, så snart det er muligt.
        hvad | Vi vil forsøge at skubbe borgeren lidt i retning af arbejdsmarkedet.
        hvem | Der skal laves en aftale med hjemmeplejen om tidspunkt for bad, gældende fra uge 6.
        hvad | Jobcentret hjælper borgeren videre på bedste vis.
        hvornår | Arbejdsprøvningen sættes i gang, når borgeren føler sig klar.
        hvornår | Palle kontakter løbende virksomheder i lokalområdet.
        hvad | Der bør findes på noget andet end lager.
        hvad, hvornår | Fleksjobsporet kan eventuelt tages op på et senere møde.
        hvem | Man må høre kommunens juridiske afdeling inden den 4. november.
        hvornår | Næste opfølgning aftales nærmere.
        hvad | Borgeren skal i højere grad inddrages i egen proces.
        hvad | Fremadrettet er der fokus på progression.
        hvem, hvornår | Det vil være en god idé, at nogen taler med hustruen.
        hvornår | Dagpengesagen lukkes inden for den nærmeste fremtid.
        hvad, hvem | Der skal tages hånd om borgerens situation.
        hvornår | Trine får lagt en tid ind hos misbrugscentret, når hun kommer til det.
        hvad, hvornår | Vi lader den ligge lidt endnu.
        hvornår | Praktikvejlederen giver lyd, hvis der bliver brug for det.
        hvad | Borgeren støttes i at få hverdagen til at hænge sammen.
        hvad | Udvikling af sociale kompetencer er i centrum.
        hvem, hvornår | Helbredsoplysningerne skal belyses bedre.
        hvad | Flemming ser på, hvilke muligheder der kunne være.
        hvornår | Samtalerne holdes jævnligt med tovholder Gitte.
        hvornår | Vi taler om timetal en anden gang.
        hvad, hvem, hvornår | Tingene tages stille og roligt, ét skridt ad gangen.
        hvad | Borgeren vil selv gøre en indsats for at komme videre.
        hvornår | På længere sigt skal hun kunne klare ordinære timer i køkkenet.
        hvem | Sagen overdrages til rette vedkommende den 1. oktober.
        hvad, hvornår | Hvis muligt findes en plads inden for detail eller lignende.
        hvornår | Borgeren genoptager træningen i takt med, at smerterne aftager.
        hvem | Vi andre sørger for, at mester bliver orienteret inden weekenden.
        hvad | Find en realistisk vej frem for borgeren.
        hvornår | Testkonsulent Bo skal nok få ringet til vikarbureauet.
        hvad | Inger går i dialog med borgeren om de udfordringer, der fylder.
        hvornår | Sygemeldingen vurderes igen senere på året.
        hvad | Det kunne være godt med en form for aktivering.
        hvem | Det blev aftalt, at der indhentes nye oplysninger fra ørelægen i uge 3.
        hvad, hvornår | Mon ikke der snart dukker en mulighed op hos gartneren.
        hvornår | Bisidderen kontaktes inden alt for længe.
        hvad | Borgeren skal trænes i at kunne begå sig.
        hvornår | Rundbordssamtale afholdes, når der er overblik over økonomien.
        hvem, hvornår | Psykiatrisk udredning bør fremskyndes.
        hvad | Vi giver borgeren lidt snor og ser, hvor det bærer hen.
        hvem | Fagpersonerne omkring familien koordinerer indbyrdes inden 1. juli.
        hvad, hvornår | Muligvis kan en kombination af kontor og kørsel komme på tale.
        hvornår | Kursusbeviset eftersendes ved først givne lejlighed.
        hvad | Vi skal have løftet borgerens motivation.
        hvad, hvornår | Planen justeres undervejs.
        hvem | Det skal sikres, at lønsedlerne kommer ind senest den 10. december.
        hvad | Virksomhedskonsulenten har det i baghovedet, at hun interesserer sig for dyr.
        hvornår | Ved behov tager Gitte hjem til borgeren.
        hvad | Der satses på småjobs, så vidt det er muligt.
        hvad | Ydelsen undersøges lidt grundigere af Palle.
        hvornår | Borgeren ønsker at begynde stille og roligt op med rengøring.
        hvad | Sundhedskoordinatoren bakker op.
        hvem, hvornår | Bopælskommunen inddrages i fornødent omfang.
        hvad | Aftalen er, at borgeren bliver bedre til at passe sine aftaler.
        hvornår | Trine tager den med mester, når lejligheden byder sig.
        hvad, hvem | Vi må hver især tænke over, hvad vi kan bidrage med.
        hvornår | Kontakten til sygehuset genoptages om et stykke tid.
        hvad | Der ydes en håndholdt indsats.
        hvad, hvornår | Praktik på plejehjem kunne godt være noget på den anden side af jul.
        hvem | Borgerens netværk inddrages i flytningen den 15. september.
        hvornår | Timetallet øges i det tempo, borgeren kan holde til.
        hvad | Sæt gang i de nødvendige foranstaltninger.
        hvornår | Flemming kigger forbi virksomheden fra tid til anden.
        hvad | Borgeren bør nok sænke sine forventninger en smule.
        hvem, hvornår | Spørgsmålet om befordringsgodtgørelse mangler at blive undersøgt.
        hvad | Vi arbejder hen imod en mere stabil tilknytning til arbejdsmarkedet.
        hvornår | Ansøgninger sendes med passende mellemrum.
        hvad | Prøv at tage en snak med ham om hygiejnen.
        hvornår | Diagnosen forventes på plads i nær fremtid.
        - | Inger bestiller tid hos neurolog Testlæge 8 og skriver datoen i sagen den 3. november.
        - | Borgeren begynder i praktik hos Frisør Sakseklip den 12. januar, 3 dage om ugen kl. 9-13.
        - | Gitte ringer til misbrugscentret i dag kl. 14 sammen med borgeren.
        - | Palle sender tre stillingsopslag til borgeren hver fredag i november.
        - | Testborger 21 søger optagelse på grundforløbet på Testhandelsskolen senest den 15. december.
        - | Trine træffer afgørelse om befordringsgodtgørelse den 8. januar.
        - | Bo aftaler lønnen med vikarbureauet tirsdag og lægger kontrakten på sagen.
        - | Borgeren ringer hver morgen inden kl. 8 til mester, hvis han er syg.
        - | Flemming tager borgeren med til Dyreklinikken Poten den 20. oktober kl. 10.
        - | Hjemmeplejen kommer kl. 7 fra uge 6; visitator Annelise har bekræftet det.
        - | LÆ 145 er modtaget den 2. november og sendt til klinisk funktion samme dag.
        - | Send borgeren kopi af mødets konklusion i dag, Trine.
        - | Borgeren er indforstået med 8 timer om ugen de første fire uger.
        - | Henrik oplyser kommunens jurist om klagen i dag, og juristen svarer senest den 4. november.
        - | Virksomhedspraktikken hos Plejehjemmet Åsen forlænges fra den 1. februar til den 28. februar.
        - | Annelise møder borgeren ved indgangen til banken den 14. januar kl. 12 og hjælper med NemKonto.
        - | Borgeren afslutter forløbet hos Øjeblik Psykologi den 30. november.
        - | Raskmelding fra mandag den 7. december; Inger lukker sygedagpengesagen samme dag.
        - | Læs praktikaftalen op for borgeren, inden hun skriver under på fredag.
        - | Mester Knud har sagt nej til flere timer, og Bo skriver det i sagen i dag.
        - | Ydelseskontoret opkræver 1.240 kr. for oktober; borgeren betaler den 1. december.
        - | Borgeren tegner sit netværk op til samtalen den 9. november og tager tegningen med.
        - | Gruppen anbefaler løntilskud i 26 uger hos Vaskeriet Sæben.
        - | Lægen har angivet tre skånehensyn: ingen løft over 5 kg, siddende arbejde og pause hver time.
        - | Palle beder Testmaler ApS om to referencer og ringer til borgeren med svaret torsdag.
        - | Flytningen er den 15. september; bror Asger og ven Otto bærer møblerne.
        - | Gitte opretter borgeren på ordblindeholdet med start den 6. januar.
        - | Der er afsat 6 timers mentorstøtte om måneden til og med maj.
        - | Jobcentret afholder udgiften til høreapparatets teleslynge, 1.800 kr.
        - | Borgeren klager til Ankestyrelsen senest den 18. november og får hjælp af bisidder Rigmor.
        - | Fra den 2. februar arbejder borgeren i køkkenet mandag, onsdag og fredag.
        - | Trine hører borgeren om indstillingen til seniorpension den 5. januar med frist den 19. januar.
        - | Tolk på tigrinya bestilles af Henrik til begge samtaler i februar.
        - | Inger ringer til Lungemedicinsk Ambulatorium på onsdag og flytter tiden til den 3. december.
        - | Jobplanens fokus B er nu kontor, og borgeren kontakter fire kontorer inden den 20. november.
        - | Bisidder Rigmor har fuldmagt fra den 1. november.
        - | Sygeplejerske Tove vejer borgeren hver mandag og skriver tallet i bogen.
        - | Afgørelsen om fleksjob er truffet den 28. oktober.
        - | Asger låner borgeren sin cykel hele december.
        - | Bo kører med på første arbejdsdag den 11. januar kl. 5.45.
        - | Vis borgeren, hvordan ansøgningen uploades på Jobnet, på samtalen den 16. november.
        - | Borgeren har takket nej til speciallægeundersøgelsen, og Trine vejleder ham skriftligt om følgerne i dag.
        - | Praktikstedet betaler vagttøj; borgeren prøver størrelsen på tirsdag.
        - | Henrik og Inger holder opfølgning på Åsen den 26. februar kl. 13.30.
        - | Konklusion: svaret på regelspørgsmålet er, at ferie kan holdes under praktikken efter § 22.
        - | Konklusion: Testborger 30 er tilbage på fuld tid hos Tømrer Splint fra den 4. januar.
        - | Konklusion: Sagen sendes til rehabiliteringsteamet med forslag om jobafklaring.
        - | Uddannelsesvejleder Lotte regner meritten ud og mailer resultatet den 13. november.
        - | Borgeren lægger nøglen til skabet i receptionen i dag.
        - | Udbetalingen standses den 1. december, fordi borgeren flytter til udlandet.
        - | Gitte har tavshedspligt, og borgeren gav samtykke den 30. oktober til, at hun taler med læge Testlæge 8.
        - | Indkald borgeren til den 22. januar kl. 9 med 14 dages varsel.
        - | Økonomirådgiver Finn laver budget med borgeren den 17. november kl. 16.
        - | Sagsakter til borgerens advokat sendes på mandag af Henrik.
        - | Buskortet koster 450 kr. og gælder til den 31. januar.
        - | Lotte tjekker den 1. december, om borgeren er optaget.
        - | Palle finder to værksteder i Østerby og sender adresserne til borgeren i dag.
        - | Vikarbureauet Testvikar tilbyder 24 timer i december, og borgeren har sagt ja til 20.
        - | Borgerens datter Ida ringer til viceværten torsdag og bestiller ny lås.
        - | Kiropraktor Testkiro behandler ryggen fem gange inden jul.
        - | Mentor Gitte skriver referat af hvert møde samme dag.
        - | Arbejdsgiveren varsler 120-dages-reglen den 10. november; Inger ringer til tillidsmanden i dag.
        - | Næste sagsmøde: den 8. december kl. 8.30, punkt 2.
        - | Borgeren læser til eksamen fire formiddage om ugen på biblioteket.
        - | Trine retter fejlen i afgørelsen og sender en ny i morgen.
        - | Delvis sygemelding med 18 timer om ugen indtil den 17. januar.
        - | Praktikken stopper i dag, fordi mester lukker butikken.
        - | Bestil to briller til skærmarbejde hos Optiker Linse; beløbet er bevilget den 9. november.
        - | Bo ringer til Knud på onsdag kl. 10 og spørger, om borgeren må køre gaffeltruck.
        - | Finn bliver borgerens faste kontakt i banken fra den 1. december.
        - | Helhedsplanen underskrives den 12. november af Trine, Annelise og borgeren.
        - | Inger noterer blodtryk og medicin fra lægens brev i dag.
        - | Tove underviser borgeren i insulin den 18. og 25. november.
        - | Ansøgningen om hjælpemotor til kørestol sendes til kommunens hjælpemiddelafdeling af ergoterapeut Lise på mandag.
        - | Svar fra Lånekassen: ingen SU i januar; borgeren får uddannelseshjælp fra den 1.
        """

    /// Sentences that leave nothing open, in which something only sounds like a diffuse word.
    static let lookAlikes = """
        Frisøren bor på Snarevej 4, og borgeren møder der den 12. januar kl. 9.
        Restaurant Måske ansætter borgeren som opvasker fra den 1. februar.
        Palle mødes med Mansoor fra Mandøvej den 3. december kl. 11.
        Toget går fra Løsning kl. 6.52, og Bo venter på perronen.
        Maleren hedder Nogel Nogelsen og skriver under i morgen.
        Engangshandsker og maske udleveres af Tove den 18. november.
        Borgeren fylder 30 den 2. januar og får da den høje sats.
        Løbeklubben Evig Ung mødes tirsdag kl. 18, og borgeren har meldt sig ind.
        Snarlig Transport A/S tilbyder 32 timer fra uge 8.
        Trine har svaret på, hvem der betaler: regionen.
        Gennemløbende tag på værkstedet er repareret, og praktikken begynder den 4. februar.
        Muligheden Produktionsskole har plads til borgeren den 10. januar kl. 8.
        Allé Blomster har fået borgerens ansøgning den 5. november.
        Eventyrhaven søger en billettør; borgeren sender ansøgning i dag.
        Borgeren syntes, at lidt over 20 timer var for meget, og timetallet er sat til 16 fra uge 2.
        Andreas Andersen tager telefonen hos Testmaler ApS og giver svar på fredag.
        Bogen Når Livet Driller lånes på biblioteket den 6. november.
        Toften Vuggestue har godkendt børneattesten den 8. november.
        Støtteforeningen betaler 900 kr. den 1. december.
        Siger lægen nej den 3. december, ringer Inger samme dag til Palle og aflyser turen.
        Håbet er navnet på skibet, hvor borgeren sejler som kok fra den 7. januar.
        Processen på maskine 4 læres af borgeren den 11. januar med Knud som oplærer.
        Fokusgruppen Udvej holder til i lokale 2 den 9. december.
        Ved Ofelia Pleje arbejder borgeren hver anden weekend, første gang den 16. januar.
        Tidspunkt: den 22. januar kl. 9. Sted: lokale 4.
        Der står »hurtigst muligt« i lægens brev; Inger har fået tiden den 14. november.
        Snakkehjørnet er åbent onsdage kl. 15-17, og borgeren deltager fra den 2. december.
        Det Relevante Hus ansætter borgeren i fleksjob fra den 1. marts.
        Borgeren er uddannet procesoperatør og søger stillingen hos Testmejeri senest den 30. november.
        Lotte forklarer, at eventuelle fejl i meritten er rettet pr. 13. november.
        Manualen til kassen ligger i skuffe 3; mester viser den frem den 4. januar.
        Prøveperioden på tre måneder slutter den 31. marts.
        Borgeren afleverer urinprøve på Støttevej 9 den 20. november kl. 8.
        Flere-i-Job er navnet på projektet, som borgeren indgår i fra den 5. januar.
        Hos Nøgen & Bro Arkitekter tegner borgeren plancher fra den 1. februar.
        Behovet er beregnet til 3 timer om dagen, og Annelise bevilger dem fra den 16. november.
        Mentorordningen Skub slutter den 31. december.
        Kan-Selv-Holdet har plads 7 til borgeren fra den 6. januar.
        Undersøgelsen foregår på Forsøgsstationen den 9. januar kl. 10.20.
        Senior Erik Senerup afløser mester i uge 7.
        Radioavisens Orientering har bedt om et interview, og borgeren har sagt nej.
        Gårdejer Fremtid Jensen har 14 køer, som borgeren malker fra den 1. februar.
        Borgeren er tredje reserve på Testhøjskolen og får svar den 15. december.
        Finn læser brevet fra inkasso op og ringer til dem i dag.
        Sidste gang borgeren var i arbejde, var den 30. juni, og det står i CV'et.
        Indsatsleder Testesen fra brandvæsenet underviser holdet den 12. december.
        Dagcentret Roligheden henter borgeren kl. 9 fra uge 49.
        Målingen af lyset på kontoret foretages af Lise den 23. november.
        Stille Kupé 41 og 43 er bestilt til turen den 19. januar.
        Vi Ses Café tager borgeren som afrydder i 13 uger fra den 18. januar.
        """
}
