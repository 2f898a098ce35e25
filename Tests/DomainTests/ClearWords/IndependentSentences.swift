/// The figure to believe: written by somebody who knew neither the list nor the other sets, and measured once the list was as it is. The list is never tuned on it:
/// whoever changes the list looks at two numbers of it, not at what it missed (R-36, docs/decisions/0024). All names are made up.
enum IndependentSentences {
    /// What is left open, a bar, the sentence; `-` where it says plainly what happens.
    static let text = """
        - | Psykolog bevilges med 10 timer.
        hvad | Mentor bakker op om borgeren i hverdagen.
        - | Arbejdsgiver underskriver aftalen om løntilskud.
        hvad | Rådgiver tager en dialog med borgeren om det med motivationen.
        - | Sagen overgår til Team Unge, og Jonas er ny sagsbehandler.
        hvornår | Mødet med speciallægen må vente, til der er mere ro på.
        - | Konsulenten spørger tre rengøringsfirmaer, om de har plads til en praktikant på 10 timer.
        hvad | Vi tænker, at der nok skal noget andet til i forhold til hendes smerter.
        - | Bostøtten vækker ham klokken 7 på praktikdage.
        hvad, hvornår | Undersøge mulighederne for et skånejob nærmere hen ad vejen.
        - | Afmeld virksomhedspraktikken i systemet.
        hvad | Relevante tilbud overvejes.
        - | Vi indstiller til ressourceforløb.
        hvem | Enten sygehuset eller vi skal sørge for at bestille tolk til samtalen tirsdag.
        - | Epikrisen fra indlæggelsen i november indhentes.
        hvornår | Borgeren sender sit CV, når overskuddet er der.
        - | Samira øver jobsamtale med konsulenten to gange inden ansættelsessamtalen.
        hvad, hvornår | Susanne vender det lige med teamet ved lejlighed.
        - | Praktikvejlederen registrerer fremmøde hver dag og mailer listen til mig om fredagen.
        hvad | Der skal samles op på diverse løse ender.
        - | Hun begynder på ordblindekurset hver onsdag eftermiddag.
        hvad, hvem | Helhedsorienteret indsats med inddragelse af de relevante parter hen over foråret.
        - | Vi holder ny samtale om 14 dage.
        hvad | Vi bør være lidt mere på over for den unge.
        - | Alkoholbehandling i ambulatoriet med opstart mandag.
        hvad, hvornår | Det må bero på, hvordan han har det efter sommerferien.
        - | Borgeren giver samtykke til, at børnehaven indhenter børneattest.
        hvornår | Det undersøges på sigt, om hun kan få bevilget en arbejdsstol.
        - | Refusionsanmodningen fra arbejdsgiver godkendes.
        hvad | Der laves en plan.
        - | Jeg beder kommunens jurist læse udkastet til afgørelsen.
        hvad | Borgeren får den hjælp, der er brug for.
        - | Borgeren fritages for jobsøgning, mens hun er indlagt.
        hvad | Kan eventuelt have gavn af et forløb.
        - | Bed fagforeningen om en kopi af ansættelseskontrakten.
        hvad, hvem | Det tværfaglige samarbejde styrkes.
        - | Mentorstøtten sættes ned fra fem til to timer om ugen.
        hvad | Coachende tilgang med respekt for borgerens tempo.
        - | Klagen sendes videre til Ankestyrelsen med vores bemærkninger.
        hvem | Attesten skal indhentes af en af os senest den 14. marts.
        hvem | Vi er enige om, at det er vigtigt, at han bliver fulgt til første dag i praktikken den 3. maj.
        hvad | Der arbejdes hen imod en afklaring af arbejdsevnen.
        hvad | Vi har en forventning om, at Karim gør en indsats.
        - | Borgeren melder sig til truckkurset på AMU.
        hvad | Konsulenten er behjælpelig i forhold til jobsøgningen.
        - | Den unge skrives op til FGU med start efter sommerferien.
        hvem | Den, der har bedst kontakt til familien, ringer til mor onsdag.
        - | Borgerens søster deltager som bisidder på næste møde.
        hvad, hvem, hvornår | Måske skulle man tænke i nogle andre baner.
        - | Sygedagpengene stopper den 31. august, og borgeren får afgørelsen i e-Boks.
        hvad, hvornår | Vi prøver at finde en løsning på boligsituationen.
        - | Ansøgning om personlig assistance sendes ind sammen med arbejdsgiverens erklæring.
        hvem | Det skal jo ikke være glemt, at borgeren har krav på at få besked om, at ydelsen stopper den 30.
        hvad, hvornår | Vi ser tiden an.
        - | Min Plan godkendes af borgeren ved samtalen i dag.
        hvad | Støtte op om den positive udvikling hjemme og på skolen.
        - | Camilla tager med borgeren i banken og opretter en NemKonto.
        hvad, hvornår | Lad os se, om ikke situationen falder på plads.
        hvad, hvornår | Egen læge inddrages efter behov.
        - | Statusattest (LÆ 125) bestilles hos egen læge.
        - | Ole scanner lejekontrakten.
        - | Borgeren uploader sit CV på Jobnet senest fredag.
        hvad | Skabe struktur i hverdagen for borgeren.
        hvad | Mette tager hånd om det svære med samværet.
        - | Sagen forelægges rehabiliteringsteamet den 22. maj.
        hvad | Virksomhedskonsulenten arbejder videre i det spor, vi har talt om.
        hvad | Der sættes fokus på mestring og trivsel.
        hvornår | Vi ringer til arbejdsgiveren på et senere tidspunkt.
        - | Der sendes partshøring om de tre dages udeblivelse.
        - | Læg borgerens samtykke på sagen, og send det til psykiatrisk ambulatorium.
        - | Borgeren prøver to dage i værkstedet og to dage i køkkenet.
        hvornår | Bostøtten kobles på, når tiden er moden.
        hvad | Afdække ressourcer og barrierer.
        - | Hanne skriver referatet og lægger det på sagen i dag.
        - | Hjemmebesøg hos borgeren sammen med sundhedskoordinator på tirsdag.
        - | Arabisktalende tolk bestilles til samtalen den 12. april kl. 10.
        - | Antabus udleveres hos egen læge mandag og torsdag.
        hvad, hvornår | Sagsbehandler går i tænkeboks omkring det videre forløb.
        hvad | Fortsætte den gode proces.
        hvornår | Ansøgningen om førtidspension afventer, at der kommer noget mere fra hospitalet.
        - | Bevilling af buskort til kørsel mellem hjem og praktiksted.
        hvad | Borgeren støttes i at komme videre.
        hvornår | Timetallet sættes op fra 6 til 10, når borgeren kan holde til det.
        hvad | Rådgiver prøver at nå ind til ham på en anden måde.
        - | Egen læge henviser borgeren til smerteklinikken.
        hvornår | Kørekortlån drøftes igen engang i det nye år.
        hvad | Vi skal have gang i noget virksomhedsrettet.
        hvornår | Opstart i praktik hos bageren, forhåbentlig inden så længe.
        hvad | Der skal handles på fraværet.
        - | Rundvisning på plejehjemmet torsdag kl. 9, mentor kører.
        - | Sagsbehandler afholder trepartssamtale med borger og arbejdsgiver i uge 18.
        hvornår | Vi tager fleksjobspørgsmålet op på rehabiliteringsteamet, hvis det viser sig nødvendigt.
        hvem | Det må være kommunen eller fagforeningen, der skriver til arbejdsgiveren inden den 1.
        - | Send rykker til ortopædkirurgen for den erklæring, vi bestilte i februar.
        hvem | Nogen bør lige få fat i psykiatrien og bede om en epikrise inden fredag.
        - | Peter afleverer lønsedler for de sidste tre måneder.
        hvem | En kollega må tage telefonsamtalen med a-kassen på mandag.
        hvad | Være opmærksom på tegn på mistrivsel.
        - | Der udbetales 1.200 kr. i enkeltydelse til medicin.
        hvornår | Jeg kontakter sprogskolen en af dagene.
        - | Der indgås en afdragsordning med boligselskabet på 500 kr. om måneden.
        hvad | Vi spiller bolden over til sundhedsteamet.
        hvad, hvornår | Vi holder øje med, hvordan det går med borgeren den kommende tid.
        - | Mentor følger Ali til misbrugscentret første gang.
        hvad | Lone gør noget ved hans transportproblem inden næste møde.
        - | Skriv til Ydelse, at hun har fået ny lejlighed til 6.200 kr. om måneden.
        - | Ved tre udeblivelser i træk ringer vejlederen på skolen til mig samme dag.
        - | Borgeren får taget blodprøver hos lægen og giver os svaret på næste samtale.
        - | Lægekonsulenten læser MR-svaret og skriver sin vurdering i journalen.
        - | Egen læge anmodes om LÆ 265 til brug for rehabiliteringsteamet.
        hvornår | Vi mødes igen, alle sammen, inden alt for længe.
        - | Sprogskolen får besked om, at han skifter til aftenhold.
        hvem, hvornår | Det ville være fint, hvis borgeren på et tidspunkt blev ringet op.
        hvad | Vi rykker borgeren tættere på arbejdsmarkedet gennem små skridt.
        hvad, hvornår | Forløbet køres stille og roligt videre.
        - | Den forberedende del af rehabiliteringsplanen udfyldes.
        - | Rekvirér speciallægeerklæring hos reumatolog.
        - | Hvis prøven i dansk 2 ikke bestås, tilmeldes hun den næste prøve i juni.
        hvornår | Partshøringen sendes, når vi får tid.
        hvornår | Der skal snart bookes tid hos misbrugscentret.
        - | Ansøgning om boligindskudslån udfyldes sammen med borgeren på næste møde.
        hvad | Kompetencerne skal udvikles, så der kommer et match med arbejdsmarkedet.
        - | Fysioterapeuten laver et træningsprogram til ryggen, som borgeren følger hjemme.
        - | Kørselsgodtgørelse udbetales for 64 km pr. mødedag.
        - | Raskmelding registreres pr. 1. marts.
        - | Vi forlænger praktikken i børnehaven med fire uger, 12 timer om ugen.
        - | Send mødeindkaldelse i Digital Post og som SMS.
        - | Vi giver afslag på ansøgningen om hjælp til tandlæge og vedlægger klagevejledning.
        - | Borgeren søger to stillinger om ugen og noterer dem i joblog.
        - | Flyt samtalen til telefon, da hun ikke kan køre bil efter operationen.
        hvad, hvem | Sagen skal have lidt mere fart på.
        - | Fleksjob på 8 timer ugentligt i kantinen bevilges fra den 1. juni.
        hvad, hvem | Man må få kigget på økonomien.
        hvad, hvem | Det skulle gerne kunne lade sig gøre at imødekomme hende på en eller anden måde.
        - | Børnehaven bliver spurgt, om drengen kan afleveres kl. 6.30.
        - | Borgeren møder kl. 10 i stedet for kl. 8 de første fire uger.
        hvad | Borger skal i højere grad tage ansvar for sin egen situation.
        hvem, hvornår | Lægen burde rykkes for den attest.
        - | Arbejdspladsen sætter et hæve-sænke-bord op, og vi dækker udgiften.
        hvad, hvornår | Jeg får styr på det med ydelsen hurtigst muligt.
        - | Vis borgeren, hvordan man booker møder på Jobnet.
        hvad | Borgeren skal klædes bedre på til at møde en arbejdsgiver.
        hvornår | Efter nogle uger gentager vi samtalen om alkohol.
        hvornår | Indtil videre fortsætter hun på halv tid i butikken.
        hvad | Indsatsen tilpasses borgerens behov.
        - | Kontanthjælpen nedsættes med tre dage for udeblivelse.
        - | Vi stopper praktikken i dag, fordi borgeren har fået job som chauffør.
        - | Jeg ringer til a-kassen og spørger, om hun stadig har dagpengeret.
        hvad | Borgeren motiveres til at deltage mere aktivt.
        - | Virksomhedskonsulenten booker besøg på lageret.
        - | Ring til borgeren, og fortæl, at mødet er aflyst.
        hvem | Man sender lige en mail til boligselskabet i dag om restancen.
        hvornår | Praktikken sættes i gang, så snart hun er klar til det.
        hvem, hvornår | Der var stemning for at få inviteret den praktiserende læge med ved en lejlighed.
        - | Borgeren låner en af vores cykler, så længe praktikken varer.
        - | Ring til Bente hos Vestby Tømrer og aftal startdato for praktikken.
        hvornår | Der skal tages kontakt til egen læge, når det bliver relevant.
        - | Praktik som pedelmedhjælper på Ådalskolen, tre formiddage om ugen.
        - | Oplys borgeren om reglerne for ferie på ressourceforløbsydelse.
        - | Jobcentret betaler hygiejnebeviset.
        """

    /// Plain sentences that look otherwise.
    static let lookAlikes = """
        Ring til Bo Snarting på Snartings Auto og aftal første praktikdag.
        Praktikken foregår hos Løbende Bånd ApS i Industriparken.
        Borgeren møder op på Fokusvej 14 kl. 9.
        Støttestrømperne hentes på apoteket torsdag.
        Punktet "Eventuelt" slettes fra dagsordenen.
        Send pjecen "Måske er det stress?" til borgeren.
        Borgeren aflægger køreprøven den 4. maj.
        Opfølgningssamtale nr. 3 holdes den 8. juni kl. 10.
        Boligstøtten søges på borger.dk i dag.
        Borgerens mand deltager som bisidder onsdag.
        Tilmeld borgeren kurset "Afklaring på 6 uger" med start den 2. marts.
        Mentor ringer til Muligheden, Havnegade 3, og bestiller en rundvisning den 11.
        Konsulenten mailer kontrakten til Else Kiggemann fredag.
        Borgeren går til halvmaratonløb med holdet hver tirsdag kl. 17.
        Lægen tager en blodprøve fredag.
        Prøvetiden udløber den 31. oktober.
        Timelønnen står i kontrakten, som Ida scanner i dag.
        Skemaet "Min plan – tiden efter" udfyldes af borgeren inden den 5.
        Send referatet til Indsatsteam Nord i dag.
        Borgeren henter sine kontaktlinser hos optikeren mandag og møder i praktik tirsdag.
        Borgeren skifter processorer i computerværkstedet mandag og onsdag.
        Borgeren starter på procesoperatøruddannelsen den 1. august.
        Borgeren vender bøffer i Pers Grill hver lørdag fra 11 til 15.
        Viceværten sætter en dør med kighul op fredag.
        Rygstøtten til kontorstolen bevilges i dag.
        Støttepædagog Rikke Holt følger drengen i skole kl. 8 hver dag, så moren kan møde i praktik.
        Bilagets løbenummer 4417 skrives i journalen.
        Vi sætter kryds ved "Andet" i felt 7 og skriver "sæsonarbejde".
        Jobannoncen fra Senere & Søn printes ud og gives til borgeren i dag.
        Mødet holdes i Venteværelse B kl. 13.
        Borgeren er ansat hos rengøringsfirmaet Hurtigst Rent fra mandag.
        Hanne Nogensen fra a-kassen sender dagpengeopgørelsen den 3.
        Borgeren starter i Trivselshuset i Åby mandag kl. 10.
        Kopi af Helhedsplanen, bilag 2, vedlægges partshøringen.
        Projekt "På sigt" modtager borgeren den 17. april.
        Sagsbehandler indtaster koden "Afventer" i feltet Status.
        Ring til Relevant Rengøring og bekræft 10 timer om ugen fra uge 12.
        Samarbejdsvej 8 er mødested for virksomhedsbesøget den 9. maj.
        Borgeren maler motiver på krus i Lervarehuset hver mandag kl. 9-12.
        Borgeren maler gangen i kælderen i uge 20.
        Borgeren tager toget kl. 7.12 fra spor 2.
        Borgeren kører med linje 5 til Planetvej og møder kl. 8.
        Grundplanen over lageret mailes til borgeren før praktikstart den 4.
        Forløbskoordinator Tine Vang ringer til borgeren mandag kl. 9.
        Borgeren sætter hver dag kryds i "nogle gange" eller "ofte" på smerteskemaet og afleverer det den 20.
        Lægen ændrer paracetamol fra "efter behov" til fast dosis, 2 tabletter kl. 8 og kl. 20.
        Borgeren øver sætningen "Jeg vil gerne prøve noget nyt" til samtalen med Lis i morgen.
        Tilbuddet "Godt på vej" starter den 3. september, og borgeren er tilmeldt.
        Fysioterapeuten måler håndens styrke den 6. og sender tallet til os.
        Borgeren stempler ind senest kl. 8.
        Borgeren tilmelder sig valgfaget Dialogtræning på Sprogcenter Åen i dag.
        Mulighedserklæringen udfyldes af arbejdsgiver og borger den 10. og sendes til lægen.
        Skridttælleren afleveres til sundhedskoordinator Pia den 15.
        Borgeren afleverer nøglen på Rolighedsvej 21 inden kl. 12.
        Lokalet "Udviklingen" bookes til mødet den 2. juni kl. 14.
        Borgeren flytter til Tidselvej 9 den 1. og melder flytning på borger.dk.
        Borgeren kører den manuelle palleløfter fra mandag.
        Kirsten Mandrup sender lønsedlen for maj i dag.
        Ressourceforløbet bevilges i 18 måneder fra den 1. juli.
        Notatet med titlen "Overvejelser om skånehensyn" sendes til arbejdsgiveren torsdag.
        """
}
