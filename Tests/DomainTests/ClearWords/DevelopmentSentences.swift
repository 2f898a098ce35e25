/// Sentences as they stand in the conclusions and agreements of case meetings: the set that the list of diffuse words is tuned on.
/// They were written before the list was looked at, by sense and not by words. All names are made up.
enum DevelopmentSentences {
    /// What is left open, a bar, the sentence; `-` where it says plainly what happens.
    static let text = """
        hvornår | Vi vender tilbage til praktikplanen, når det giver mening.
        hvornår | Borgeren kontakter sin læge på et tidspunkt i foråret.
        hvem | Nogen skal tage fat i virksomheden om de nye mødetider inden fredag.
        hvad, hvornår | Vi ser tiden an.
        hvornår | Karin indhenter speciallægeerklæringen snarest muligt.
        hvad, hvornår | Borgeren skal måske i gang med noget virksomhedsrettet.
        hvad | Der skal arbejdes på at få lidt mere struktur på hverdagen.
        hvem | Der bør tages kontakt til bostøtten inden den 12. marts.
        hvornår | Mentoren følger løbende op på fremmødet.
        hvad, hvornår | Sagen tages op igen ved lejlighed.
        hvad | Vi skal have skabt noget ro omkring borgeren.
        hvem, hvornår | Det undersøges nærmere, om fleksjob er en mulighed.
        hvad, hvem | Der iværksættes passende tiltag i uge 14.
        hvornår | Borgeren opstarter i praktik, når helbredet tillader det.
        hvornår | Virksomhedskonsulenten vender tilbage inden så længe.
        hvad | Vi prøver at motivere borgeren lidt mere.
        hvem | Man kunne spørge kommunens sundhedsteam til råds inden påske.
        hvad | Borgeren tilbydes et eller andet forløb, der kan styrke selvtilliden.
        hvornår | CV'et opdateres af borgeren i løbet af den kommende tid.
        hvem, hvornår | Sagen bør på sigt drøftes i rehabiliteringsteamet.
        hvad | Eventuelt praktik eller noget lignende fra den 1. april hos Nordhavn Cykler.
        hvornår | Lone ringer til psykiatrien, så snart hun kan.
        hvad, hvornår | Vi holder øje med udviklingen og tager den derfra.
        hvem | Der følges op telefonisk hver anden fredag.
        hvem | En af os ringer til borgerens datter på mandag.
        hvad | Sagsbehandleren vil have fokus på borgerens ressourcer.
        hvornår | Borgeren skal inden for en overskuelig fremtid have afklaret sin arbejdsevne.
        hvad | Det er vigtigt at have en god dialog med arbejdsgiveren.
        hvad, hvem | Det forventes, at der bliver fundet en løsning inden sommerferien.
        hvornår | Vi kan senere overveje, om timerne skal sættes op.
        hvad, hvornår | Jobkonsulenten kigger på mulighederne, når der bliver tid.
        hvad | Borgeren opfordres til at gøre noget ved sin søvn.
        hvad | Vi støtter op om borgeren i den svære tid.
        hvem | De relevante parter inddrages på mødet den 3. juni.
        hvornår | Bent bestiller en lægeattest, når han alligevel er i kontakt med lægen.
        hvad, hvornår | Borgeren vil så småt begynde at kigge efter job.
        hvad, hvem, hvornår | Der arbejdes videre med sagen.
        hvad, hvornår | Praktikken hos Holm Isenkram kan muligvis forlænges.
        hvornår | Mødet med forsikringsselskabet lægges, når alle har mulighed for det.
        hvem | Kommunen sørger for transport til praktikstedet fra mandag.
        hvad | Der afprøves forskellige ting for at se, hvad der virker.
        hvad | Mentor hjælper med det praktiske.
        hvornår | Efterhånden som borgeren får det bedre, øges timetallet i butikken.
        hvad | Borgeren skal tage mere ansvar for sin egen situation.
        hvem | Man tager fat i egen læge i næste uge.
        hvad, hvornår | Vi afventer og ser, hvordan det går.
        hvornår | Aase sender partshøringen hurtigst muligt.
        hvad, hvem | Der gøres en indsats for at finde et egnet praktiksted.
        hvem, hvornår | Hjælpemidler skal søges på et eller andet tidspunkt.
        hvad | Borgeren arbejder på sin mestring af smerterne.
        hvornår | Borgeren møder nogle gange om ugen i værkstedet.
        hvad | Konsulenten undersøger lidt af hvert inden for lager og transport.
        hvornår | Opfølgning sker efter behov.
        hvad, hvem | Vi må finde ud af noget i fællesskab.
        hvad | Vi skal tænke ud af boksen med hensyn til praktiksteder.
        hvem, hvornår | Der skal følges op på borgerens økonomi.
        hvad, hvornår | Borgeren vil gerne prøve at komme lidt mere ud.
        hvornår | Dorte tager en snak med borgerens partsrepræsentant en af dagene.
        hvad | Tilbuddet skal tilpasses borgerens behov bedst muligt.
        hvem | Det skal afklares inden den 1. maj, om kurset kan betales.
        hvornår | Statusattesten rekvireres inden længe.
        hvad | Teamet forsøger at tænke helhedsorienteret i sagen.
        hvem, hvornår | Hvis det bliver nødvendigt, kan en psykolog kobles på.
        hvad | Borgeren skal rustes til arbejdsmarkedet.
        hvad, hvornår | Så må vi se, om der dukker noget op.
        hvornår | Første skridt er en samtale med mester, hellere før end siden.
        hvad | Husk at få styr på papirerne omkring sygemeldingen.
        hvornår | Tag kontakt til borgeren, når du har luft i kalenderen.
        hvem | Andre aktører bør involveres senest den 20. august.
        hvad, hvornår | Lav en plan for det videre forløb.
        hvornår | Ergoterapeuten kommer på hjemmebesøg engang efter ferien.
        hvad, hvornår | Om det bliver kantine eller lager, må komme an på en prøve.
        hvad | Kontaktpersonen er opmærksom på trivslen.
        hvem | Så vidt muligt finder vi én, der kan køre borgeren de første dage.
        hvornår | Udvidelsen til 20 timer om ugen sker gradvist.
        - | Karin ringer til borgerens egen læge mandag den 9. marts kl. 9.
        - | Borgeren sender sit CV til virksomhedskonsulent Ulla senest den 15. marts.
        - | Praktikken hos Holm Isenkram begynder den 4. maj med 12 timer om ugen.
        - | Bent bestiller LÆ 265 hos Lægerne Torvet i dag.
        - | Testborger 7 møder i kantinen tirsdag og torsdag kl. 8-12.
        - | Mentor Jytte henter borgeren på bopælen den første dag, den 2. juni kl. 7.30.
        - | Næste samtale er torsdag den 18. juni kl. 13 på jobcentret.
        - | Partshøringen sendes til borgeren den 3. april af Aase med svarfrist den 17. april.
        - | Sagsbehandleren søger aktindsigt i sygehusjournalen hos Testsygehuset senest onsdag.
        - | Borgeren afleverer kopi af lejekontrakten i receptionen i morgen.
        - | Ulla aftaler to besøg hos lagerfirmaer med borgeren i uge 12.
        - | Mentortimerne sættes op fra 2 til 4 om ugen fra den 1. februar; Jytte giver borgeren besked i dag.
        - | Speciallæge i reumatologi Testlæge 2 undersøger borgeren den 11. september.
        - | Kirsten sender indstillingen til rehabiliteringsteamet den 30. april.
        - | Borgeren ringer til sin fagforening i eftermiddag og spørger om sin opsigelsesfrist.
        - | Læg borgerens kursusbevis på sagen inden fredag, Hanne.
        - | Ole skriver til arbejdsgiveren i dag, at sygemeldingen er forlænget til den 28. maj.
        - | Borgeren træner hos Fysioterapi Havnen hver mandag kl. 10 til og med uge 25.
        - | Sagen er på sagsmødet igen den 24. juni; Karin fremlægger svaret fra speciallægen.
        - | Virksomhedskonsulenten besøger Gartneriet Rosenhøj den 6. maj og spørger om en plads på 15 timer.
        - | Jobcentret bevilger en hæve-sænke-stol; Per bestiller den hos leverandøren den 2. marts.
        - | Borgeren deltager i danskundervisning på Sprogskolen mandag til onsdag kl. 9-14.
        - | Aase ringer til a-kassen før kl. 12 og får datoen for udløb af dagpengeretten.
        - | Borgeren søger stillingen som piccoline hos Testfirma A/S senest søndag den 8. marts.
        - | Hanne booker tolk til samtalen den 21. april.
        - | Opkvalificeringskurset i truckkørsel begynder den 10. august, og jobcentret betaler 4.300 kr.
        - | Borgeren medbringer sine tre seneste lønsedler til samtalen på onsdag.
        - | Socialtilsynet har svaret; Per journaliserer brevet i dag.
        - | Ulla og borgeren gennemgår CV'et fredag kl. 11 i lokale 3.
        - | Dorte giver hjerneskadekoordinatoren besked om den nye diagnose inden kl. 15.
        - | Mester Jens Peter underskriver praktikaftalen mandag.
        - | Timetallet stiger fra 10 til 15 den 1. juni og til 20 den 1. juli; mester er indforstået.
        - | Lis anmoder egen læge om statusattest LÆ 125 og følger op den 14. oktober, hvis den ikke er kommet.
        - | Borgeren går til psykolog Testpsykolog 1 i ti timer, første gang den 5. november.
        - | Gruppen svarer: reglen om 52 uger gælder, og sagsbehandler Ole skriver det i notatet i dag.
        - | Kontanthjælpen udbetales den sidste bankdag; ydelseskontoret sender brevet den 22.
        - | Helle melder fravær til praktikstedet samme dag og ringer til borgeren kl. 10.
        - | Der er 37 timer i ugeplanen: 22 i butikken, 15 på kurset.
        - | Send indkaldelsen til rundbordssamtalen i dag med borgerens bisidder som kopimodtager.
        - | Kopi af afgørelsen er lagt i borgerens e-Boks den 7. januar.
        - | Vibeke ringer til Kystens Rengøring tirsdag og spørger, om ansættelsen kan begynde den 1. marts.
        - | Borgeren har valgt butik som sit mål og opretter i dag tre jobagenter på Jobnet sammen med Ulla.
        - | Lægekonsulenten har læst journalen og anbefaler 8 timer om ugen i 13 uger.
        - | Sagsbehandleren træffer afgørelse om ressourceforløb den 19. maj.
        - | Testborger 12 afprøver arbejde som pedel på Østerskolen i 13 uger fra den 17. august.
        - | Rehabiliteringsteamet behandler sagen den 2. juli kl. 9.15; Kirsten henter borgeren i receptionen.
        - | Fleksjobbet hos Testmurer ApS begynder den 1. oktober, og Per indberetter lønnen.
        - | Spørg borgeren om samtykke til at tale med bostøtten, når I mødes den 26. marts kl. 9.
        - | Hjemmevejleder Søren tager med til lægen den 13. april kl. 8.40.
        - | Sygedagpengene forlænges til den 30. juni efter § 27, stk. 1, nr. 2; Aase sender afgørelsen i dag.
        - | Borgeren betaler selv første månedskort, og jobcentret refunderer 390 kr. den 1. maj.
        - | Kurator Test giver svar på lønkravet senest den 9. februar.
        - | Vi mødes igen onsdag den 27. maj kl. 10 i lokale 5.
        - | Ergoterapeut Mette måler arbejdspladsen op i Bageriet Kornblomst den 8. maj.
        - | Løntilskuddet hos Kommunens Vaskeri slutter den 31. august, og Ulla spørger om ordinære timer den 15. august.
        - | Erik sletter den forkerte adresse og sender brevet igen i dag.
        - | Afsenderen af rapporten er klinisk funktion; den ligger på sagen som bilag 14.
        - | Borgeren skriver dagbog over søvn og smerter i to uger fra i dag og tager den med den 4. maj.
        - | Jobrotationen dækker tre pladser på Plejehjemmet Bøgen i uge 34-46.
        - | Konklusion: fleksjob er ikke aktuelt, fordi behandlingen på smerteklinikken varer til den 1. december.
        - | Konklusion: borgeren fortsætter i Bageriet Kornblomst 15 timer om ugen til den 31. marts.
        - | Hanne beder ydelseskontoret om en beregning af revalideringsydelsen inden den 5. juni.
        - | Gruppeleder Bodil giver intern tilladelse til 10 ekstra mentortimer; Karin hører borgeren den 6. marts.
        - | Per følger borgeren til informationsmøde hos Testuddannelsen den 20. januar kl. 17.
        - | Søren og borgeren åbner posten sammen hver tirsdag kl. 14.
        - | Ring til Lægerne Torvet på mandag, og bed om svar på prøverne fra den 2. marts.
        - | Ulla undersøger hos brancheforeningen, hvad et vagtkursus koster, og skriver prisen i sagen fredag.
        - | Borgeren fremlægger selv sin ugeplan på opfølgningssamtalen den 11. maj.
        - | Testlæge 4 har skrevet, at knæet opereres den 15. juni; praktikken sættes på pause fra den 12. juni.
        - | Mette sender skemaet om arbejdsskade til Testforsikring i dag.
        - | Beløbet på 2.150 kr. til sikkerhedssko og arbejdstøj bevilges; borgeren køber selv og afleverer bonen.
        - | Borgeren udfylder felterne A, B og C i jobplanen hjemme og viser dem til Ulla den 3. marts.
        - | Samtykket fra den 4. januar trækkes tilbage; Karin orienterer kommunens sundhedsteam i dag.
        - | Efter sommerferien, fra den 3. august, møder borgeren kl. 7 i stedet for kl. 9.
        - | Jytte og borgeren tager bus 14 sammen tre gange i uge 9, så borgeren kender turen.
        """

    /// Sentences that leave nothing open, in which something only sounds like a diffuse word.
    static let lookAlikes = """
        Borgeren begynder på Snarup Praktiksted den 4. maj kl. 8.
        Besøget foregår på Måskevej 12 torsdag kl. 10.
        Mandag den 2. marts møder manden fra Mandehuset op kl. 9.
        Karin henter nøglen på Løsning Station fredag kl. 8.15.
        Engangsbeløbet på 500 kr. udbetales den 1. april.
        Hans Evt Hansen underskriver kontrakten i dag.
        Borgeren tog halvmaratonløbende kolleger med til sundhedsdagen den 5. maj.
        Tidspunktet for samtalen er fastsat til den 6. maj kl. 13.
        Ulla ringer til André Andresen i Andresens Autoværksted i dag.
        Virksomheden Noget Godt ApS ansætter borgeren 20 timer om ugen fra den 1. juni.
        Roskilde Jobcenter overtager sagen den 1. marts; Ole sender akterne i dag.
        Nogenlund Efterskole tager imod borgeren den 10. august.
        Støttekontaktpersonen Søren kommer hver onsdag kl. 12.
        Borgeren læste op af novellesamlingen Måske i morgen på holdet den 3. februar.
        Testborger 9 blev opereret i senerne den 12. januar og er sygemeldt til den 2. marts.
        Eventbureauet Fest og Farver tager borgeren i praktik fra uge 20.
        Bageriet ligger på Loftet, Østergade 4, og vagten begynder kl. 5.
        Jytte har tjek på Hvissinge Hallen og møder borgeren der på tirsdag kl. 9.
        Ressourceforløbet er bevilget for 18 måneder fra den 1. maj.
        Borgeren tager 2 tabletter morgen og aften efter lægens plan fra den 4. april.
        Muligheden på lageret hos Testfirma A/S er 15 timer fra den 1. juni, og borgeren har sagt ja.
        Fremtidens Køkken ansætter borgeren fra den 1. september.
        Afklaringsforløbet hos Fokus Beskæftigelse begynder den 8. juni.
        Tillidsrepræsentant Lidtorp deltager i rundbordssamtalen den 14. maj.
        Løbende regnskab er det fag, borgeren består den 20. juni, når hun går op til eksamen i Bogføring 2.
        Chaufføren kører gennem Nårup kl. 7.10 og samler borgeren op ved kirken hver dag.
        Firmaet Struktur og Stål ApS skriver kontrakten mandag.
        Borgeren har fået 10 timer mere på kontrakten fra den 1. juli.
        Udsigten Plejecenter siger ja til praktik i uge 30-42.
        Vagterne på Snartmose Camping er lørdag og søndag kl. 10-16.
        Per afleverer rapporten Nogle unge på kanten til gruppeleder Bodil i morgen.
        Kurset Motivation i praksis, hold 4, begynder den 7. april kl. 9.
        Dialoghuset har ledig tid til parsamtale den 19. maj kl. 15, og borgeren har booket den.
        Egen læge Testlæge 3 oplyser, at borgeren har haft lidt feber den 1. og 2. marts.
        Hold øje med e-Boks: afgørelsen kommer den 12. maj.
        Klubben Senere Start mødes hver torsdag kl. 19, og borgeren er meldt ind.
        Borgeren bor hos en ven på Håbets Allé 3 indtil den 1. juni.
        Praktikken er på Eventuelgaard Gods i 4 uger fra den 3. august.
        Kassereren hedder Signe Fremover og giver besked fredag.
        Tiltagsplanen TP-14 underskrives af Ole og borgeren den 9. juni.
        Borgeren var sidst i kontakt med hospitalet på det tidspunkt, der står i epikrisen: den 4. marts kl. 11.
        Pålidelighed og manuelt arbejde er borgerens egne ord i CV'et, som Ulla retter i dag.
        Reglen siger »snarest muligt« i § 8; sagsbehandleren træffer afgørelsen den 6. maj.
        Hjælperen på Ofteland Gård viser borgeren rundt den 2. maj kl. 10.
        Hurtigløberen fra Idrætsskolen begynder som træner den 1. august.
        Samarbejdspartneren Relevant Rengøring betaler lønnen den 30.
        Borgeren skifter til Nokken Lager den 1. maj med 25 timer.
        Passende Sko på Torvet har tilbudt 12 timer fra uge 18.
        Testborger 3 har valgt linjen Kost og Ro på Testhøjskolen fra den 10. august.
        Gradvis-modellen fra håndbogens side 12 følges: 8 timer i maj, 12 i juni og 16 i juli.
        """
}
