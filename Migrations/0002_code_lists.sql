-- The code lists that the product ships with, and which benefits count as unemployment.
--
-- Labels stand as their sources have them; every list names its source. verified = 0 marks a row that was not read at
-- source, and note says so: such rows are shown as unchecked until somebody has looked. valid_from '0001-01-01' means that no
-- start is known. Lists with open = 1 take local rows by import.

-- Target groups: lov om en aktiv beskæftigelsesindsats § 6.
INSERT INTO code_list (name, label, source, open) VALUES ('maalgrupper', 'Målgrupper', 'LAB § 6, ordlyd efter BEK 2636/2021 § 1', 1);
INSERT INTO code (list, code, valid_from, valid_to, label, sort, verified, note, attributes) VALUES
    ('maalgrupper', '1', '0001-01-01', NULL, 'Dagpengemodtagere', 1, 1, NULL, NULL),
    ('maalgrupper', '2', '0001-01-01', NULL, 'Jobparate på kontanthjælp, ≥ 30 år, eller < 30 med erhvervskompetencegivende uddannelse', 2, 1, NULL, NULL),
    ('maalgrupper', '3', '0001-01-01', NULL, 'Aktivitetsparate på kontanthjælp, ≥ 30 år, eller < 30 med uddannelse', 3, 1, NULL, NULL),
    ('maalgrupper', '4', '0001-01-01', NULL, 'Uddannelsesparate, < 30 år uden erhvervskompetencegivende uddannelse', 4, 1, 'Ydelsen skiftede navn 1. juli 2025.', NULL),
    ('maalgrupper', '5', '0001-01-01', NULL, 'Aktivitetsparate, < 30 år uden erhvervskompetencegivende uddannelse', 5, 1, NULL, NULL),
    ('maalgrupper', '6', '0001-01-01', NULL, 'Sygedagpengemodtagere', 6, 1, NULL, NULL),
    ('maalgrupper', '7', '0001-01-01', NULL, 'Personer i jobafklaringsforløb (kap. 18)', 7, 1, NULL, NULL),
    ('maalgrupper', '8', '0001-01-01', NULL, 'Personer i ressourceforløb (tidligere gældende kap. 19)', 8, 1, 'Lukket for nye fra 2026.', '{"closedForNew": true}'),
    ('maalgrupper', '9', '0001-01-01', NULL, 'Fleksjobvisiterede m.fl. (kap. 20)', 9, 1, NULL, NULL),
    ('maalgrupper', '10', '0001-01-01', NULL, 'Revalidender (tidligere gældende kap. 21)', 10, 1, 'Lukket for nye fra 2026.', '{"closedForNew": true}'),
    ('maalgrupper', '11', '0001-01-01', NULL, 'Førtidspensionister', 11, 1, NULL, NULL),
    ('maalgrupper', '12', '0001-01-01', NULL, 'Selvforsørgende', 12, 0, 'Betegnelsen er ikke læst i kilden.', NULL),
    ('maalgrupper', '13', '0001-01-01', NULL, 'Personer under 18 år', 13, 0, 'Betegnelsen er ikke læst i kilden.', NULL);

-- Visitation categories; attribute benefit: the benefit they belong to, none for the one that fits any.
INSERT INTO code_list (name, label, source, open) VALUES ('visitationskategorier', 'Visitationskategorier', 'starwiki, DFDG', 1);
INSERT INTO code (list, code, valid_from, valid_to, label, sort, verified, note, attributes) VALUES
    ('visitationskategorier', 'kontanthjaelp-jobparat', '0001-01-01', NULL, 'Jobparat', 1, 1, 'Kan tage ordinært job inden for 3 måneder.', '{"benefit": "kontanthjaelp"}'),
    ('visitationskategorier', 'kontanthjaelp-aktivitetsparat', '0001-01-01', NULL, 'Aktivitetsparat', 2, 1, NULL, '{"benefit": "kontanthjaelp"}'),
    ('visitationskategorier', 'uddannelseshjaelp-aabenlyst-uddannelsesparat', '0001-01-01', NULL, 'Åbenlyst uddannelsesparat', 3, 1, 'Uddannelseshjælp, eller under 30 år uden uddannelse. Ingen barrierer; vurderes ved den første samtale.', '{"benefit": "uddannelseshjaelp"}'),
    ('visitationskategorier', 'uddannelseshjaelp-uddannelsesparat', '0001-01-01', NULL, 'Uddannelsesparat', 4, 1, 'Uddannelseshjælp, eller under 30 år uden uddannelse. Kan begynde inden for cirka et år.', '{"benefit": "uddannelseshjaelp"}'),
    ('visitationskategorier', 'uddannelseshjaelp-aktivitetsparat', '0001-01-01', NULL, 'Aktivitetsparat', 5, 1, 'Uddannelseshjælp, eller under 30 år uden uddannelse.', '{"benefit": "uddannelseshjaelp"}'),
    ('visitationskategorier', 'sygedagpenge-kategori-1', '0001-01-01', NULL, 'Kategori 1', 6, 1, 'Fuldt rask inden for 8 uger. Udfases i 2026.', '{"benefit": "sygedagpenge"}'),
    ('visitationskategorier', 'sygedagpenge-kategori-2', '0001-01-01', NULL, 'Kategori 2', 7, 1, 'Længere end 8 uger. Udfases i 2026.', '{"benefit": "sygedagpenge"}'),
    ('visitationskategorier', 'sygedagpenge-kategori-3', '0001-01-01', NULL, 'Kategori 3', 8, 1, 'Længere end 8 uger og andre udfordringer, tværfagligt. Udfases i 2026.', '{"benefit": "sygedagpenge"}'),
    ('visitationskategorier', 'ikke-visiteret', '0001-01-01', NULL, 'Ikke visiteret', 9, 1, NULL, NULL);

-- Match groups, historic; attribute model: the model they belong to. The sources speak of both (C-3).
INSERT INTO code_list (name, label, source, open) VALUES ('matchgrupper', 'Matchgrupper (historiske)', 'BEK 2010 §§ 3–5, cabiweb, ams.dk; matchkategorier efter almindelig viden', 1);
INSERT INTO code (list, code, valid_from, valid_to, label, sort, verified, note, attributes) VALUES
    ('matchgrupper', 'matchkategori-1', '0001-01-01', '2010-03-31', 'Umiddelbar match', 1, 0, 'Betegnelsen er ikke læst i kilden. Gjaldt til og med 1. kvartal 2010.', '{"model": "matchkategori", "number": 1}'),
    ('matchgrupper', 'matchkategori-2', '0001-01-01', '2010-03-31', 'God match', 2, 0, 'Betegnelsen er ikke læst i kilden. Gjaldt til og med 1. kvartal 2010.', '{"model": "matchkategori", "number": 2}'),
    ('matchgrupper', 'matchkategori-3', '0001-01-01', '2010-03-31', 'Delvis match', 3, 0, 'Betegnelsen er ikke læst i kilden. Gjaldt til og med 1. kvartal 2010.', '{"model": "matchkategori", "number": 3}'),
    ('matchgrupper', 'matchkategori-4', '0001-01-01', '2010-03-31', 'Lav match', 4, 0, 'Betegnelsen er ikke læst i kilden. Gjaldt til og med 1. kvartal 2010.', '{"model": "matchkategori", "number": 4}'),
    ('matchgrupper', 'matchkategori-5', '0001-01-01', '2010-03-31', 'Ingen match', 5, 0, 'Betegnelsen er ikke læst i kilden. Gjaldt til og med 1. kvartal 2010.', '{"model": "matchkategori", "number": 5}'),
    ('matchgrupper', 'matchgruppe-1', '0001-01-01', '2013-12-31', 'Jobklar', 6, 1, 'Job inden for 3 måneder. Gjaldt 2010–2013.', '{"model": "matchgruppe", "number": 1}'),
    ('matchgrupper', 'matchgruppe-2', '0001-01-01', '2013-12-31', 'Indsatsklar', 7, 1, 'Gjaldt 2010–2013.', '{"model": "matchgruppe", "number": 2}'),
    ('matchgrupper', 'matchgruppe-3', '0001-01-01', '2013-12-31', 'Midlertidigt passiv', 8, 1, 'Gjaldt 2010–2013.', '{"model": "matchgruppe", "number": 3}');

-- Benefits; independent of the target group.
INSERT INTO code_list (name, label, source, open) VALUES ('ydelser', 'Ydelser', 'LAB, lov 1655/2024 (kontanthjælpsreformen), lov 1750/2025', 1);
INSERT INTO code (list, code, valid_from, valid_to, label, sort, verified, note, attributes) VALUES
    ('ydelser', 'dagpenge', '0001-01-01', NULL, 'Arbejdsløshedsdagpenge', 1, 1, NULL, NULL),
    ('ydelser', 'kontanthjaelp', '0001-01-01', NULL, 'Kontanthjælp', 2, 1, 'Fra 1. juli 2025 én ydelse med mindstesats, grundsats, forhøjet sats eller hjemmeboendesats, og tillæg.', NULL),
    ('ydelser', 'uddannelseshjaelp', '0001-01-01', '2025-06-30', 'Uddannelseshjælp', 3, 1, NULL, NULL),
    ('ydelser', 'sho', '0001-01-01', '2025-06-30', 'Selvforsørgelses- og hjemrejseydelse', 4, 1, NULL, NULL),
    ('ydelser', 'overgangsydelse', '0001-01-01', '2025-06-30', 'Overgangsydelse', 5, 1, NULL, NULL),
    ('ydelser', 'sygedagpenge', '0001-01-01', NULL, 'Sygedagpenge', 6, 1, NULL, NULL),
    ('ydelser', 'ressourceforloebsydelse', '0001-01-01', NULL, 'Ressourceforløbsydelse', 7, 1, 'Ved jobafklaring. Ressourceforløb er lukket for nye.', NULL),
    ('ydelser', 'ledighedsydelse', '0001-01-01', NULL, 'Ledighedsydelse', 8, 1, NULL, NULL),
    ('ydelser', 'revalideringsydelse', '0001-01-01', NULL, 'Revalideringsydelse', 9, 1, 'Lukket for nye fra 2026.', '{"closedForNew": true}'),
    ('ydelser', 'fleksloentilskud', '0001-01-01', NULL, 'Fleksløntilskud', 10, 1, NULL, NULL),
    ('ydelser', 'foertidspension', '0001-01-01', NULL, 'Førtidspension', 11, 1, NULL, NULL),
    ('ydelser', 'selvforsorgende', '0001-01-01', NULL, 'Ingen offentlig ydelse', 12, 1, NULL, NULL),
    ('ydelser', 'starthjaelp', '0001-01-01', NULL, 'Starthjælp', 13, 0, 'Historisk; datoerne er ikke læst i kilden.', '{"historic": true}');

-- KLE: the numbers the sources print and no others. The full list is KL's; import it.
INSERT INTO code_list (name, label, source, open) VALUES ('kle', 'KLE-emner', 'kle-online.dk, blanketliste maj 2025; OS2bos; KLE-nyheder', 1);
INSERT INTO code (list, code, valid_from, valid_to, label, sort, verified, note, attributes) VALUES
    ('kle', '15.20.00', '0001-01-01', NULL, 'Aktiv beskæftigelsesindsats, generelt', 1, 0, 'Nummeret er i brug; betegnelsen er ikke læst i kilden.', NULL),
    ('kle', '15.17.06', '0001-01-01', NULL, 'Sygedagpenge, ophør', 2, 1, NULL, NULL),
    ('kle', '15.17.12', '0001-01-01', NULL, 'Revalidering', 3, 1, NULL, NULL),
    ('kle', '15.21.05', '0001-01-01', NULL, 'Jobrotation', 4, 1, NULL, NULL),
    ('kle', '32.24.04', '0001-01-01', NULL, 'Hjælp til forsørgelse (kontanthjælp mv.)', 5, 1, NULL, NULL),
    ('kle', '32.45.10', '0001-01-01', NULL, 'Tilbagebetaling', 6, 1, NULL, NULL),
    ('kle', '27.69.00', '0001-01-01', NULL, 'Mellemkommunal refusion', 7, 1, NULL, NULL);

-- Branches, DB07 standard groupings; attribute group: the group in the 10-grouping. DB25 codes are another list.
INSERT INTO code_list (name, label, source, open) VALUES ('brancher-db07-19', 'Brancher, DB07, 19-gruppering', 'Danmarks Statistik, DB07', 1);
INSERT INTO code (list, code, valid_from, valid_to, label, sort, verified, note, attributes) VALUES
    ('brancher-db07-19', 'A', '0001-01-01', NULL, 'Landbrug, skovbrug og fiskeri', 1, 1, NULL, '{"group": "1"}'),
    ('brancher-db07-19', 'B', '0001-01-01', NULL, 'Råstofindvinding', 2, 1, NULL, '{"group": "2"}'),
    ('brancher-db07-19', 'C', '0001-01-01', NULL, 'Industri', 3, 1, NULL, '{"group": "2"}'),
    ('brancher-db07-19', 'D', '0001-01-01', NULL, 'Energiforsyning', 4, 1, NULL, '{"group": "2"}'),
    ('brancher-db07-19', 'E', '0001-01-01', NULL, 'Vandforsyning og renovation', 5, 1, NULL, '{"group": "2"}'),
    ('brancher-db07-19', 'F', '0001-01-01', NULL, 'Bygge og anlæg', 6, 1, NULL, '{"group": "3"}'),
    ('brancher-db07-19', 'G', '0001-01-01', NULL, 'Handel', 7, 1, NULL, '{"group": "4"}'),
    ('brancher-db07-19', 'H', '0001-01-01', NULL, 'Transport', 8, 1, NULL, '{"group": "4"}'),
    ('brancher-db07-19', 'I', '0001-01-01', NULL, 'Hoteller og restauranter', 9, 1, NULL, '{"group": "4"}'),
    ('brancher-db07-19', 'J', '0001-01-01', NULL, 'Information og kommunikation', 10, 1, NULL, '{"group": "5"}'),
    ('brancher-db07-19', 'K', '0001-01-01', NULL, 'Finansiering og forsikring', 11, 1, NULL, '{"group": "6"}'),
    ('brancher-db07-19', 'L', '0001-01-01', NULL, 'Ejendomshandel og udlejning', 12, 1, NULL, '{"group": "7"}'),
    ('brancher-db07-19', 'M', '0001-01-01', NULL, 'Videnservice', 13, 1, NULL, '{"group": "8"}'),
    ('brancher-db07-19', 'N', '0001-01-01', NULL, 'Rejsebureauer, rengøring og anden operationel service', 14, 1, NULL, '{"group": "8"}'),
    ('brancher-db07-19', 'O', '0001-01-01', NULL, 'Offentlig administration, forsvar og politi', 15, 1, NULL, '{"group": "9"}'),
    ('brancher-db07-19', 'P', '0001-01-01', NULL, 'Undervisning', 16, 1, NULL, '{"group": "9"}'),
    ('brancher-db07-19', 'Q', '0001-01-01', NULL, 'Sundhed og socialvæsen', 17, 1, NULL, '{"group": "9"}'),
    ('brancher-db07-19', 'R', '0001-01-01', NULL, 'Kultur og fritid', 18, 1, NULL, '{"group": "10"}'),
    ('brancher-db07-19', 'S', '0001-01-01', NULL, 'Andre serviceydelser mv.', 19, 1, NULL, '{"group": "10"}'),
    ('brancher-db07-19', 'X', '0001-01-01', NULL, 'Uoplyst', 20, 1, NULL, '{"group": "11"}');

INSERT INTO code_list (name, label, source, open) VALUES ('brancher-db07-10', 'Brancher, DB07, 10-gruppering', 'Danmarks Statistik, DB07', 1);
INSERT INTO code (list, code, valid_from, valid_to, label, sort, verified, note, attributes) VALUES
    ('brancher-db07-10', '1', '0001-01-01', NULL, 'Landbrug, skovbrug og fiskeri', 1, 1, NULL, NULL),
    ('brancher-db07-10', '2', '0001-01-01', NULL, 'Industri, råstofindvinding og forsyningsvirksomhed', 2, 1, NULL, NULL),
    ('brancher-db07-10', '3', '0001-01-01', NULL, 'Bygge og anlæg', 3, 1, NULL, NULL),
    ('brancher-db07-10', '4', '0001-01-01', NULL, 'Handel og transport mv.', 4, 1, NULL, NULL),
    ('brancher-db07-10', '5', '0001-01-01', NULL, 'Information og kommunikation', 5, 1, NULL, NULL),
    ('brancher-db07-10', '6', '0001-01-01', NULL, 'Finansiering og forsikring', 6, 1, NULL, NULL),
    ('brancher-db07-10', '7', '0001-01-01', NULL, 'Ejendomshandel og udlejning', 7, 1, NULL, NULL),
    ('brancher-db07-10', '8', '0001-01-01', NULL, 'Erhvervsservice', 8, 1, NULL, NULL),
    ('brancher-db07-10', '9', '0001-01-01', NULL, 'Offentlig administration, undervisning og sundhed', 9, 1, NULL, NULL),
    ('brancher-db07-10', '10', '0001-01-01', NULL, 'Kultur, fritid og anden service', 10, 1, NULL, NULL),
    ('brancher-db07-10', '11', '0001-01-01', NULL, 'Uoplyst aktivitet', 11, 1, NULL, NULL);

-- Occupations, DISCO-08 major groups.
INSERT INTO code_list (name, label, source, open) VALUES ('disco08', 'DISCO-08, hovedgrupper', 'DA og Danmarks Statistik', 1);
INSERT INTO code (list, code, valid_from, valid_to, label, sort, verified, note, attributes) VALUES
    ('disco08', '0', '0001-01-01', NULL, 'Militært arbejde', 1, 1, NULL, NULL),
    ('disco08', '1', '0001-01-01', NULL, 'Ledelsesarbejde', 2, 1, NULL, NULL),
    ('disco08', '2', '0001-01-01', NULL, 'Arbejde, der forudsætter viden på højeste niveau inden for pågældende område', 3, 1, NULL, NULL),
    ('disco08', '3', '0001-01-01', NULL, 'Arbejde, der forudsætter viden på mellemniveau', 4, 1, NULL, NULL),
    ('disco08', '4', '0001-01-01', NULL, 'Almindeligt kontor- og kundeservicearbejde', 5, 1, NULL, NULL),
    ('disco08', '5', '0001-01-01', NULL, 'Service- og salgsarbejde', 6, 1, NULL, NULL),
    ('disco08', '6', '0001-01-01', NULL, 'Arbejde inden for landbrug, skovbrug og fiskeri ekskl. medhjælp', 7, 1, NULL, NULL),
    ('disco08', '7', '0001-01-01', NULL, 'Håndværkspræget arbejde', 8, 1, NULL, NULL),
    ('disco08', '8', '0001-01-01', NULL, 'Operatør- og monteringsarbejde samt transportarbejde', 9, 1, NULL, NULL),
    ('disco08', '9', '0001-01-01', NULL, 'Andet manuelt arbejde', 10, 1, NULL, NULL);

-- Municipalities; attribute region: its code.
INSERT INTO code_list (name, label, source, open) VALUES ('kommuner', 'Kommuner', 'To offentlige lister holdt mod hinanden', 1);
INSERT INTO code (list, code, valid_from, valid_to, label, sort, verified, note, attributes) VALUES
    ('kommuner', '101', '0001-01-01', NULL, 'København', 1, 1, NULL, '{"region": "1084", "regionName": "Hovedstaden", "formalName": "Københavns Kommune"}'),
    ('kommuner', '147', '0001-01-01', NULL, 'Frederiksberg', 2, 1, NULL, '{"region": "1084", "regionName": "Hovedstaden"}'),
    ('kommuner', '151', '0001-01-01', NULL, 'Ballerup', 3, 1, NULL, '{"region": "1084", "regionName": "Hovedstaden"}'),
    ('kommuner', '153', '0001-01-01', NULL, 'Brøndby', 4, 1, NULL, '{"region": "1084", "regionName": "Hovedstaden"}'),
    ('kommuner', '155', '0001-01-01', NULL, 'Dragør', 5, 1, NULL, '{"region": "1084", "regionName": "Hovedstaden"}'),
    ('kommuner', '157', '0001-01-01', NULL, 'Gentofte', 6, 1, NULL, '{"region": "1084", "regionName": "Hovedstaden"}'),
    ('kommuner', '159', '0001-01-01', NULL, 'Gladsaxe', 7, 1, NULL, '{"region": "1084", "regionName": "Hovedstaden"}'),
    ('kommuner', '161', '0001-01-01', NULL, 'Glostrup', 8, 1, NULL, '{"region": "1084", "regionName": "Hovedstaden"}'),
    ('kommuner', '163', '0001-01-01', NULL, 'Herlev', 9, 1, NULL, '{"region": "1084", "regionName": "Hovedstaden"}'),
    ('kommuner', '165', '0001-01-01', NULL, 'Albertslund', 10, 1, NULL, '{"region": "1084", "regionName": "Hovedstaden"}'),
    ('kommuner', '167', '0001-01-01', NULL, 'Hvidovre', 11, 1, NULL, '{"region": "1084", "regionName": "Hovedstaden"}'),
    ('kommuner', '169', '0001-01-01', NULL, 'Høje-Taastrup', 12, 1, NULL, '{"region": "1084", "regionName": "Hovedstaden"}'),
    ('kommuner', '173', '0001-01-01', NULL, 'Lyngby-Taarbæk', 13, 1, NULL, '{"region": "1084", "regionName": "Hovedstaden"}'),
    ('kommuner', '175', '0001-01-01', NULL, 'Rødovre', 14, 1, NULL, '{"region": "1084", "regionName": "Hovedstaden"}'),
    ('kommuner', '183', '0001-01-01', NULL, 'Ishøj', 15, 1, NULL, '{"region": "1084", "regionName": "Hovedstaden"}'),
    ('kommuner', '185', '0001-01-01', NULL, 'Tårnby', 16, 1, NULL, '{"region": "1084", "regionName": "Hovedstaden"}'),
    ('kommuner', '187', '0001-01-01', NULL, 'Vallensbæk', 17, 1, NULL, '{"region": "1084", "regionName": "Hovedstaden"}'),
    ('kommuner', '190', '0001-01-01', NULL, 'Furesø', 18, 1, NULL, '{"region": "1084", "regionName": "Hovedstaden"}'),
    ('kommuner', '201', '0001-01-01', NULL, 'Allerød', 19, 1, NULL, '{"region": "1084", "regionName": "Hovedstaden"}'),
    ('kommuner', '210', '0001-01-01', NULL, 'Fredensborg', 20, 1, NULL, '{"region": "1084", "regionName": "Hovedstaden"}'),
    ('kommuner', '217', '0001-01-01', NULL, 'Helsingør', 21, 1, NULL, '{"region": "1084", "regionName": "Hovedstaden"}'),
    ('kommuner', '219', '0001-01-01', NULL, 'Hillerød', 22, 1, NULL, '{"region": "1084", "regionName": "Hovedstaden"}'),
    ('kommuner', '223', '0001-01-01', NULL, 'Hørsholm', 23, 1, NULL, '{"region": "1084", "regionName": "Hovedstaden"}'),
    ('kommuner', '230', '0001-01-01', NULL, 'Rudersdal', 24, 1, NULL, '{"region": "1084", "regionName": "Hovedstaden"}'),
    ('kommuner', '240', '0001-01-01', NULL, 'Egedal', 25, 1, NULL, '{"region": "1084", "regionName": "Hovedstaden"}'),
    ('kommuner', '250', '0001-01-01', NULL, 'Frederikssund', 26, 1, NULL, '{"region": "1084", "regionName": "Hovedstaden"}'),
    ('kommuner', '260', '0001-01-01', NULL, 'Halsnæs', 27, 1, NULL, '{"region": "1084", "regionName": "Hovedstaden"}'),
    ('kommuner', '270', '0001-01-01', NULL, 'Gribskov', 28, 1, NULL, '{"region": "1084", "regionName": "Hovedstaden"}'),
    ('kommuner', '400', '0001-01-01', NULL, 'Bornholm', 29, 1, NULL, '{"region": "1084", "regionName": "Hovedstaden", "formalName": "Bornholms Regionskommune"}'),
    ('kommuner', '253', '0001-01-01', NULL, 'Greve', 30, 1, NULL, '{"region": "1085", "regionName": "Sjælland"}'),
    ('kommuner', '259', '0001-01-01', NULL, 'Køge', 31, 1, NULL, '{"region": "1085", "regionName": "Sjælland"}'),
    ('kommuner', '265', '0001-01-01', NULL, 'Roskilde', 32, 1, NULL, '{"region": "1085", "regionName": "Sjælland"}'),
    ('kommuner', '269', '0001-01-01', NULL, 'Solrød', 33, 1, NULL, '{"region": "1085", "regionName": "Sjælland"}'),
    ('kommuner', '306', '0001-01-01', NULL, 'Odsherred', 34, 1, NULL, '{"region": "1085", "regionName": "Sjælland"}'),
    ('kommuner', '316', '0001-01-01', NULL, 'Holbæk', 35, 1, NULL, '{"region": "1085", "regionName": "Sjælland"}'),
    ('kommuner', '320', '0001-01-01', NULL, 'Faxe', 36, 1, NULL, '{"region": "1085", "regionName": "Sjælland"}'),
    ('kommuner', '326', '0001-01-01', NULL, 'Kalundborg', 37, 1, NULL, '{"region": "1085", "regionName": "Sjælland"}'),
    ('kommuner', '329', '0001-01-01', NULL, 'Ringsted', 38, 1, NULL, '{"region": "1085", "regionName": "Sjælland"}'),
    ('kommuner', '330', '0001-01-01', NULL, 'Slagelse', 39, 1, NULL, '{"region": "1085", "regionName": "Sjælland"}'),
    ('kommuner', '336', '0001-01-01', NULL, 'Stevns', 40, 1, NULL, '{"region": "1085", "regionName": "Sjælland"}'),
    ('kommuner', '340', '0001-01-01', NULL, 'Sorø', 41, 1, NULL, '{"region": "1085", "regionName": "Sjælland"}'),
    ('kommuner', '350', '0001-01-01', NULL, 'Lejre', 42, 1, NULL, '{"region": "1085", "regionName": "Sjælland"}'),
    ('kommuner', '360', '0001-01-01', NULL, 'Lolland', 43, 1, NULL, '{"region": "1085", "regionName": "Sjælland"}'),
    ('kommuner', '370', '0001-01-01', NULL, 'Næstved', 44, 1, NULL, '{"region": "1085", "regionName": "Sjælland"}'),
    ('kommuner', '376', '0001-01-01', NULL, 'Guldborgsund', 45, 1, NULL, '{"region": "1085", "regionName": "Sjælland"}'),
    ('kommuner', '390', '0001-01-01', NULL, 'Vordingborg', 46, 1, NULL, '{"region": "1085", "regionName": "Sjælland"}'),
    ('kommuner', '410', '0001-01-01', NULL, 'Middelfart', 47, 1, NULL, '{"region": "1083", "regionName": "Syddanmark"}'),
    ('kommuner', '420', '0001-01-01', NULL, 'Assens', 48, 1, NULL, '{"region": "1083", "regionName": "Syddanmark"}'),
    ('kommuner', '430', '0001-01-01', NULL, 'Faaborg-Midtfyn', 49, 1, NULL, '{"region": "1083", "regionName": "Syddanmark"}'),
    ('kommuner', '440', '0001-01-01', NULL, 'Kerteminde', 50, 1, NULL, '{"region": "1083", "regionName": "Syddanmark"}'),
    ('kommuner', '450', '0001-01-01', NULL, 'Nyborg', 51, 1, NULL, '{"region": "1083", "regionName": "Syddanmark"}'),
    ('kommuner', '461', '0001-01-01', NULL, 'Odense', 52, 1, NULL, '{"region": "1083", "regionName": "Syddanmark"}'),
    ('kommuner', '479', '0001-01-01', NULL, 'Svendborg', 53, 1, NULL, '{"region": "1083", "regionName": "Syddanmark"}'),
    ('kommuner', '480', '0001-01-01', NULL, 'Nordfyns', 54, 1, NULL, '{"region": "1083", "regionName": "Syddanmark"}'),
    ('kommuner', '482', '0001-01-01', NULL, 'Langeland', 55, 1, NULL, '{"region": "1083", "regionName": "Syddanmark"}'),
    ('kommuner', '492', '0001-01-01', NULL, 'Ærø', 56, 1, NULL, '{"region": "1083", "regionName": "Syddanmark"}'),
    ('kommuner', '510', '0001-01-01', NULL, 'Haderslev', 57, 1, NULL, '{"region": "1083", "regionName": "Syddanmark"}'),
    ('kommuner', '530', '0001-01-01', NULL, 'Billund', 58, 1, NULL, '{"region": "1083", "regionName": "Syddanmark"}'),
    ('kommuner', '540', '0001-01-01', NULL, 'Sønderborg', 59, 1, NULL, '{"region": "1083", "regionName": "Syddanmark"}'),
    ('kommuner', '550', '0001-01-01', NULL, 'Tønder', 60, 1, NULL, '{"region": "1083", "regionName": "Syddanmark"}'),
    ('kommuner', '561', '0001-01-01', NULL, 'Esbjerg', 61, 1, NULL, '{"region": "1083", "regionName": "Syddanmark"}'),
    ('kommuner', '563', '0001-01-01', NULL, 'Fanø', 62, 1, NULL, '{"region": "1083", "regionName": "Syddanmark"}'),
    ('kommuner', '573', '0001-01-01', NULL, 'Varde', 63, 1, NULL, '{"region": "1083", "regionName": "Syddanmark"}'),
    ('kommuner', '575', '0001-01-01', NULL, 'Vejen', 64, 1, NULL, '{"region": "1083", "regionName": "Syddanmark"}'),
    ('kommuner', '580', '0001-01-01', NULL, 'Aabenraa', 65, 1, NULL, '{"region": "1083", "regionName": "Syddanmark"}'),
    ('kommuner', '607', '0001-01-01', NULL, 'Fredericia', 66, 1, NULL, '{"region": "1083", "regionName": "Syddanmark"}'),
    ('kommuner', '621', '0001-01-01', NULL, 'Kolding', 67, 1, NULL, '{"region": "1083", "regionName": "Syddanmark"}'),
    ('kommuner', '630', '0001-01-01', NULL, 'Vejle', 68, 1, NULL, '{"region": "1083", "regionName": "Syddanmark"}'),
    ('kommuner', '615', '0001-01-01', NULL, 'Horsens', 69, 1, NULL, '{"region": "1082", "regionName": "Midtjylland"}'),
    ('kommuner', '657', '0001-01-01', NULL, 'Herning', 70, 1, NULL, '{"region": "1082", "regionName": "Midtjylland"}'),
    ('kommuner', '661', '0001-01-01', NULL, 'Holstebro', 71, 1, NULL, '{"region": "1082", "regionName": "Midtjylland"}'),
    ('kommuner', '665', '0001-01-01', NULL, 'Lemvig', 72, 1, NULL, '{"region": "1082", "regionName": "Midtjylland"}'),
    ('kommuner', '671', '0001-01-01', NULL, 'Struer', 73, 1, NULL, '{"region": "1082", "regionName": "Midtjylland"}'),
    ('kommuner', '706', '0001-01-01', NULL, 'Syddjurs', 74, 1, NULL, '{"region": "1082", "regionName": "Midtjylland"}'),
    ('kommuner', '707', '0001-01-01', NULL, 'Norddjurs', 75, 1, NULL, '{"region": "1082", "regionName": "Midtjylland"}'),
    ('kommuner', '710', '0001-01-01', NULL, 'Favrskov', 76, 1, NULL, '{"region": "1082", "regionName": "Midtjylland"}'),
    ('kommuner', '727', '0001-01-01', NULL, 'Odder', 77, 1, NULL, '{"region": "1082", "regionName": "Midtjylland"}'),
    ('kommuner', '730', '0001-01-01', NULL, 'Randers', 78, 1, NULL, '{"region": "1082", "regionName": "Midtjylland"}'),
    ('kommuner', '740', '0001-01-01', NULL, 'Silkeborg', 79, 1, NULL, '{"region": "1082", "regionName": "Midtjylland"}'),
    ('kommuner', '741', '0001-01-01', NULL, 'Samsø', 80, 1, NULL, '{"region": "1082", "regionName": "Midtjylland"}'),
    ('kommuner', '746', '0001-01-01', NULL, 'Skanderborg', 81, 1, NULL, '{"region": "1082", "regionName": "Midtjylland"}'),
    ('kommuner', '751', '0001-01-01', NULL, 'Aarhus', 82, 1, NULL, '{"region": "1082", "regionName": "Midtjylland"}'),
    ('kommuner', '756', '0001-01-01', NULL, 'Ikast-Brande', 83, 1, NULL, '{"region": "1082", "regionName": "Midtjylland"}'),
    ('kommuner', '760', '0001-01-01', NULL, 'Ringkøbing-Skjern', 84, 1, NULL, '{"region": "1082", "regionName": "Midtjylland"}'),
    ('kommuner', '766', '0001-01-01', NULL, 'Hedensted', 85, 1, NULL, '{"region": "1082", "regionName": "Midtjylland"}'),
    ('kommuner', '779', '0001-01-01', NULL, 'Skive', 86, 1, NULL, '{"region": "1082", "regionName": "Midtjylland"}'),
    ('kommuner', '791', '0001-01-01', NULL, 'Viborg', 87, 1, NULL, '{"region": "1082", "regionName": "Midtjylland"}'),
    ('kommuner', '773', '0001-01-01', NULL, 'Morsø', 88, 1, NULL, '{"region": "1081", "regionName": "Nordjylland"}'),
    ('kommuner', '787', '0001-01-01', NULL, 'Thisted', 89, 1, NULL, '{"region": "1081", "regionName": "Nordjylland"}'),
    ('kommuner', '810', '0001-01-01', NULL, 'Brønderslev', 90, 1, NULL, '{"region": "1081", "regionName": "Nordjylland"}'),
    ('kommuner', '813', '0001-01-01', NULL, 'Frederikshavn', 91, 1, NULL, '{"region": "1081", "regionName": "Nordjylland"}'),
    ('kommuner', '820', '0001-01-01', NULL, 'Vesthimmerlands', 92, 1, NULL, '{"region": "1081", "regionName": "Nordjylland"}'),
    ('kommuner', '825', '0001-01-01', NULL, 'Læsø', 93, 1, NULL, '{"region": "1081", "regionName": "Nordjylland"}'),
    ('kommuner', '840', '0001-01-01', NULL, 'Rebild', 94, 1, NULL, '{"region": "1081", "regionName": "Nordjylland"}'),
    ('kommuner', '846', '0001-01-01', NULL, 'Mariagerfjord', 95, 1, NULL, '{"region": "1081", "regionName": "Nordjylland"}'),
    ('kommuner', '849', '0001-01-01', NULL, 'Jammerbugt', 96, 1, NULL, '{"region": "1081", "regionName": "Nordjylland"}'),
    ('kommuner', '851', '0001-01-01', NULL, 'Aalborg', 97, 1, NULL, '{"region": "1081", "regionName": "Nordjylland"}'),
    ('kommuner', '860', '0001-01-01', NULL, 'Hjørring', 98, 1, NULL, '{"region": "1081", "regionName": "Nordjylland"}');

-- Actor roles (5.3); attribute physician: who R-16 and R-19 mean by a physician.
INSERT INTO code_list (name, label, source, open) VALUES ('aktoerroller', 'Aktørroller', 'Hæftet om jobcenterkompasset og fagartiklen om det; koderne er vores', 0);
INSERT INTO code (list, code, valid_from, valid_to, label, sort, verified, note, attributes) VALUES
    ('aktoerroller', 'borger', '0001-01-01', NULL, 'Borger', 1, 1, NULL, NULL),
    ('aktoerroller', 'sagsbehandler', '0001-01-01', NULL, 'Sagsbehandler', 2, 1, NULL, NULL),
    ('aktoerroller', 'egenlaege', '0001-01-01', NULL, 'Egen læge', 3, 1, NULL, '{"physician": true}'),
    ('aktoerroller', 'psykiater', '0001-01-01', NULL, 'Psykiater eller anden speciallæge', 4, 1, NULL, '{"physician": true}'),
    ('aktoerroller', 'laegekonsulent', '0001-01-01', NULL, 'Lægekonsulent', 5, 1, NULL, NULL),
    ('aktoerroller', 'tilbud', '0001-01-01', NULL, 'Aktiveringssted eller tilbud', 6, 1, NULL, NULL),
    ('aktoerroller', 'virksomhedskonsulent', '0001-01-01', NULL, 'Virksomhedskonsulent', 7, 1, NULL, NULL),
    ('aktoerroller', 'virksomhed', '0001-01-01', NULL, 'Virksomhed', 8, 1, NULL, NULL),
    ('aktoerroller', 'teamleder', '0001-01-01', NULL, 'Teamleder', 9, 1, NULL, NULL),
    ('aktoerroller', 'kollega', '0001-01-01', NULL, 'Kollega', 10, 1, NULL, NULL),
    ('aktoerroller', 'akasse', '0001-01-01', NULL, 'A-kasse', 11, 1, NULL, NULL),
    ('aktoerroller', 'ydelseskontor', '0001-01-01', NULL, 'Ydelseskontor', 12, 1, NULL, NULL),
    ('aktoerroller', 'paaroerende', '0001-01-01', NULL, 'Pårørende', 13, 1, NULL, NULL),
    ('aktoerroller', 'andenaktoer', '0001-01-01', NULL, 'Anden aktør', 14, 1, NULL, NULL),
    ('aktoerroller', 'jobformidler', '0001-01-01', NULL, 'Personlig jobformidler', 15, 1, NULL, NULL);

-- Practice logics (R-14); attributes: name in full and the two poles.
INSERT INTO code_list (name, label, source, open) VALUES ('praksislogikker', 'Praksislogikker', 'Hæftet om jobcenterkompasset og temadagens plancher (R-14)', 0);
INSERT INTO code (list, code, valid_from, valid_to, label, sort, verified, note, attributes) VALUES
    ('praksislogikker', 'sanktion', '0001-01-01', NULL, 'Sanktion', 1, 1, NULL, '{"longName": "Den sanktionsorienterede praksislogik", "poles": ["system", "omverden"]}'),
    ('praksislogikker', 'inklusion', '0001-01-01', NULL, 'Inklusion', 2, 1, NULL, '{"longName": "Den inklusionsorienterede praksislogik", "poles": ["faglighed", "omverden"]}'),
    ('praksislogikker', 'omsorg', '0001-01-01', NULL, 'Omsorg', 3, 1, NULL, '{"longName": "Den omsorgsorienterede praksislogik", "poles": ["faglighed", "individ"]}'),
    ('praksislogikker', 'administrativ', '0001-01-01', NULL, 'Administrativ', 4, 1, NULL, '{"longName": "Den administrative praksislogik", "poles": ["system", "individ"]}');

-- Purposes of a look-up (3.2).
INSERT INTO code_list (name, label, source, open) VALUES ('formaal', 'Formål', 'Kompas', 0);
INSERT INTO code (list, code, valid_from, valid_to, label, sort, verified, note, attributes) VALUES
    ('formaal', 'sagsbehandling', '0001-01-01', NULL, 'Sagsbehandling', 1, 1, NULL, NULL),
    ('formaal', 'sagsmoede', '0001-01-01', NULL, 'Sagsmøde', 2, 1, NULL, NULL),
    ('formaal', 'tilsyn', '0001-01-01', NULL, 'Tilsyn og kontrol', 3, 1, NULL, NULL),
    ('formaal', 'indsigt', '0001-01-01', NULL, 'Svar på anmodning om indsigt', 4, 1, NULL, NULL),
    ('formaal', 'ledelse', '0001-01-01', NULL, 'Ledelse og opfølgning', 5, 1, NULL, NULL),
    ('formaal', 'drift', '0001-01-01', NULL, 'Drift og fejlretning', 6, 1, NULL, NULL),
    ('formaal', 'journalisering', '0001-01-01', NULL, 'Journalisering', 7, 1, NULL, NULL);

-- Why a case is closed; ours.
INSERT INTO code_list (name, label, source, open) VALUES ('lukkeaarsager', 'Lukkeårsager', 'Kompas', 0);
INSERT INTO code (list, code, valid_from, valid_to, label, sort, verified, note, attributes) VALUES
    ('lukkeaarsager', 'job', '0001-01-01', NULL, 'Job', 1, 1, NULL, NULL),
    ('lukkeaarsager', 'uddannelse', '0001-01-01', NULL, 'Uddannelse', 2, 1, NULL, NULL),
    ('lukkeaarsager', 'fleksjob', '0001-01-01', NULL, 'Fleksjob', 3, 1, NULL, NULL),
    ('lukkeaarsager', 'foertidspension', '0001-01-01', NULL, 'Førtidspension', 4, 1, NULL, NULL),
    ('lukkeaarsager', 'pension', '0001-01-01', NULL, 'Folkepension', 5, 1, NULL, NULL),
    ('lukkeaarsager', 'flyttet', '0001-01-01', NULL, 'Flyttet til en anden kommune', 6, 1, NULL, NULL),
    ('lukkeaarsager', 'overdraget', '0001-01-01', NULL, 'Overdraget til en anden enhed', 7, 1, NULL, NULL),
    ('lukkeaarsager', 'andet', '0001-01-01', NULL, 'Andet', 8, 1, NULL, '{"noteRequired": true}');

-- What conditions a practice logic (R-08).
INSERT INTO code_list (name, label, source, open) VALUES ('vilkaar', 'Vilkår', 'Hæftet om jobcenterkompasset og temadagens plancher (R-08)', 0);
INSERT INTO code (list, code, valid_from, valid_to, label, sort, verified, note, attributes) VALUES
    ('vilkaar', 'lovgivning', '0001-01-01', NULL, 'Lovgivning', 1, 1, NULL, NULL),
    ('vilkaar', 'kommunale-forhold', '0001-01-01', NULL, 'Kommunale forhold', 2, 1, NULL, NULL),
    ('vilkaar', 'erhvervsmaessige-forhold', '0001-01-01', NULL, 'Erhvervsmæssige forhold', 3, 1, NULL, NULL),
    ('vilkaar', 'egen-faglighed', '0001-01-01', NULL, 'Egen faglighed', 4, 1, NULL, NULL),
    ('vilkaar', 'kollegial-udveksling', '0001-01-01', NULL, 'Kollegial udveksling', 5, 1, NULL, NULL),
    ('vilkaar', 'egne-praeferencer', '0001-01-01', NULL, 'Egne præferencer', 6, 1, NULL, NULL);

-- An answer to the question the case is brought with.
INSERT INTO code_list (name, label, source, open) VALUES ('stillingtagen', 'Stillingtagen', 'Kompas', 0);
INSERT INTO code (list, code, valid_from, valid_to, label, sort, verified, note, attributes) VALUES
    ('stillingtagen', 'for', '0001-01-01', NULL, 'For', 1, 1, NULL, NULL),
    ('stillingtagen', 'imod', '0001-01-01', NULL, 'Imod', 2, 1, NULL, NULL),
    ('stillingtagen', 'uafklaret', '0001-01-01', NULL, 'Uafklaret', 3, 1, NULL, NULL);

-- What a position rests on.
INSERT INTO code_list (name, label, source, open) VALUES ('grundlag', 'Grundlag', 'Kompas', 0);
INSERT INTO code (list, code, valid_from, valid_to, label, sort, verified, note, attributes) VALUES
    ('grundlag', 'formodet', '0001-01-01', NULL, 'Formodet', 1, 1, NULL, NULL),
    ('grundlag', 'iagttaget', '0001-01-01', NULL, 'Iagttaget', 2, 1, NULL, NULL),
    ('grundlag', 'egen', '0001-01-01', NULL, 'Aktørens egen', 3, 1, NULL, NULL);

-- View or action (R-09).
INSERT INTO code_list (name, label, source, open) VALUES ('anskuelsesart', 'Anskuelse eller handling', 'Hæftet om jobcenterkompasset (R-09)', 0);
INSERT INTO code (list, code, valid_from, valid_to, label, sort, verified, note, attributes) VALUES
    ('anskuelsesart', 'anskuelse', '0001-01-01', NULL, 'Anskuelse', 1, 1, NULL, NULL),
    ('anskuelsesart', 'handling', '0001-01-01', NULL, 'Handling', 2, 1, NULL, NULL);

-- Which benefits count as unemployment, by definition. Dagpenge and kontanthjælp are named by all sources; which benefits count in
-- windows that cross 1 July 2025 is for the municipality to decide, and is a dated row here.
INSERT INTO counting_benefit (definition, benefit, valid_from, valid_to, verified, source) VALUES
    ('kilde', 'dagpenge', '0001-01-01', NULL, 1, 'Vejledningen om langtidsledighed: dagpenge eller kontanthjælp i 80 pct. af det seneste år'),
    ('kilde', 'kontanthjaelp', '0001-01-01', NULL, 1, 'Vejledningen om langtidsledighed: dagpenge eller kontanthjælp i 80 pct. af det seneste år'),
    ('star', 'dagpenge', '0001-01-01', NULL, 1, 'dst.dk, bruttoledighed'),
    ('star', 'kontanthjaelp', '0001-01-01', NULL, 1, 'dst.dk, bruttoledighed: kun dem, der står til rådighed'),
    ('dst', 'dagpenge', '0001-01-01', NULL, 1, 'dst.dk, bruttoledighed'),
    ('dst', 'kontanthjaelp', '0001-01-01', NULL, 1, 'dst.dk, bruttoledighed: kun dem, der står til rådighed'),
    ('lokal', 'dagpenge', '0001-01-01', NULL, 0, 'Vejledningen om langtidsledighed nævner ledighed og ingen ydelser; sat som i dens egen definition'),
    ('lokal', 'kontanthjaelp', '0001-01-01', NULL, 0, 'Vejledningen om langtidsledighed nævner ledighed og ingen ydelser; sat som i dens egen definition');
