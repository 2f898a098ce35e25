import Domain
import Glibc
import JSON
import Support
import Testing

/// The published case of the method's trade article (5.5), played through the API over a real socket.
@Suite("The published case")
struct PublishedCaseTests {
    private static let cpr = "670582-4001"

    /// As the article tells it, in our words; the coordinates are ours.
    private static let recorded = """
        {"citizen": {"cpr": "\(cpr)", "name": "Testborger 17"}, "targetGroup": "6", "benefit": "sygedagpenge", "kle": "15.20.00",
         "question": "Skal hun i gang med aktivering nu?",
         "actors": [
           {"role": "borger", "positions": [{"systemFaglighed": 40, "individOmverden": 28, "basis": "egen", "stance": "for",
             "statement": "Jeg vil gerne selv."}]},
           {"role": "psykiater", "name": "Psykiateren", "positions": [{"systemFaglighed": 58, "individOmverden": -62, "stance": "imod",
             "statement": "Hun skal ikke aktiveres."}]},
           {"role": "egenlaege", "positions": [{"systemFaglighed": 20, "individOmverden": 58, "stance": "for"}]},
           {"role": "laegekonsulent", "positions": [{"systemFaglighed": 32, "individOmverden": 48, "stance": "for"}]},
           {"role": "sagsbehandler", "name": "Sygedagpengerådgiveren", "positions": [{"systemFaglighed": -54, "individOmverden": -38}]},
           {"role": "tilbud", "name": "Aktiveringsstedet", "positions": [{"systemFaglighed": -48, "individOmverden": -20,
             "statement": "Kan ikke tage imod hende på grund af sproget."}]}]}
        """

    @Test("The disagreement shows, a joint meeting moves the psychiatrist, the pattern is gone, the movement is there, and the log tells who looked when and why")
    func isPlayed() throws {
        let jobcenter = try TestJobcenter()
        let people = jobcenter.people
        let caseworker = jobcenter.client(people.caseworker.token)
        let begun = ClockSource.system.now()

        // The case has stalled, and is recorded with everybody in it.
        let file = try caseworker.post("/v1/cases", Self.recorded)
        #expect(file.status == 201, "\(file.text)")
        let (path, citizen) = ("/v1/cases/\(file.text("id"))", file.text("citizen"))
        #expect(file.text("cprMasked") == "670582-••••")
        #expect(file.text("cprKind") == "erstatning")

        // The compass shows what nobody had seen: not everybody agrees.
        let stalled = try caseworker.get(path + "/compass").json
        let byRole = Dictionary(uniqueKeysWithValues: (stalled["actors"]?.elements ?? []).map { ($0["role"]?.text ?? "", $0["id"]?.text ?? "") })
        let (citizenActor, psychiatrist) = (try #require(byRole["borger"]), try #require(byRole["psykiater"]))
        let (doctor, consultant) = (try #require(byRole["egenlaege"]), try #require(byRole["laegekonsulent"]))
        let adviser = try #require(byRole["sagsbehandler"])
        #expect(stalled.patternCodes == ["omsorg-moeder-system", "uenighed"])
        let stall = stalled["patterns"]?[0]
        #expect(stall?["rule"]?.text == "R-16")
        #expect(stall?["effect"]?.text == "bremser")
        #expect(stall?["actors"]?.elements?.compactMap(\.text) == [psychiatrist, adviser])
        #expect(stall?["remark"]?["rule"]?.text == "R-19")
        let disagreement = stalled["patterns"]?[1]
        #expect(disagreement?["rule"]?.isNull == true)
        #expect(disagreement?["actors"]?.elements?.compactMap(\.text) == [citizenActor, psychiatrist, doctor, consultant])
        #expect(stalled.actor(psychiatrist)?["anskuelse"]?["logic"]?.text == "omsorg")
        #expect(stalled.actor(psychiatrist)?["stance"]?["code"]?.text == "imod")

        // They meet, a moment later at least, and the psychiatrist says where she stands now.
        usleep(2_000)
        let meeting = [("Kompas-Purpose", "sagsmoede")]
        let moved = try caseworker.post(path + "/positions", """
            {"positions": [{"actor": "\(psychiatrist)", "systemFaglighed": 45, "individOmverden": 30, "basis": "egen", "stance": "for",
              "statement": "Når tilbuddet tager hensyn, kan hun godt begynde."}]}
            """, headers: meeting)
        #expect(moved.status == 201, "\(moved.text)")
        let settled = try caseworker.get(path + "/compass", headers: meeting).json
        #expect(settled.patternCodes == [])
        let standing = settled.actor(psychiatrist)?["anskuelse"]
        #expect(standing?["logic"]?.text == "inklusion")
        #expect(standing?["basis"]?.text == "egen")
        #expect(standing?["movement"]?["fromLogic"]?.text == "omsorg")
        #expect(standing?["movement"]?["systemFaglighed"]?.integer == -13)
        #expect(standing?["movement"]?["individOmverden"]?.integer == 92)
        #expect(standing?["movement"]?["changedLogic"]?.boolean == true)

        // The compass of before is still what it was, and the story is told.
        let before = try caseworker.get(path + "/compass?asOf=\(stalled["asOf"]?.text ?? "")").json
        #expect(before == stalled)
        #expect(try caseworker.get(path + "/positions").items.count == 7)
        let told = try caseworker.get(path + "/timeline").items.last
        #expect(told?["text"]?.text == "Psykiateren flyttede sig fra omsorg til inklusion, efter egne ord. For.")
        #expect(told?["quote"]?.text == "Når tilbuddet tager hensyn, kan hun godt begynde.")
        #expect(told?["by"]?.text == "Sagsbehandler 4")

        // A leader looks for a reason; a colleague looks without one, and sees nothing.
        let leader = jobcenter.client(people.leader.token)
        #expect(try leader.get(path + "/compass", headers: [("Kompas-Purpose", "ledelse")]).status == 200)
        #expect(try jobcenter.client(people.colleague.token).get(path + "/compass").status == 404)

        // The data-protection officer reads who looked, when and why.
        let log = try jobcenter.client(people.dpo.token).get("/v1/access-log?citizen=\(citizen)&limit=200")
        #expect(log.status == 200, "\(log.text)")
        let entries = log.items.reversed().map { entry in
            [entry["operation"], entry["staffName"], entry["purpose"]].map { $0?.text ?? "-" }.joined(separator: " · ")
                + (entry["refused"]?.boolean == true ? " · afvist" : "")
        }
        #expect(entries == [
            "createCase · Sagsbehandler 4 · sagsbehandling",
            "getCompass · Sagsbehandler 4 · sagsbehandling",
            "recordPositions · Sagsbehandler 4 · sagsmoede",
            "getCompass · Sagsbehandler 4 · sagsmoede",
            "getCompass · Sagsbehandler 4 · sagsbehandling",
            "listPositions · Sagsbehandler 4 · sagsbehandling",
            "getCaseTimeline · Sagsbehandler 4 · sagsbehandling",
            "getCompass · Leder 1 · ledelse",
            "getCompass · Sagsbehandler 7 · sagsbehandling · afvist",
        ])
        let instants = log.items.compactMap { $0["at"]?.text.flatMap { Instant(rfc3339: $0) } }
        #expect(instants.count == log.items.count)
        #expect(instants == instants.sorted(by: >))
        #expect(instants.allSatisfy { begun <= $0 && $0 <= ClockSource.system.now() })
        #expect(log.items.allSatisfy { $0["case"]?.text == file.text("id") && $0["citizens"]?.elements?.compactMap(\.text) == [citizen] })
        #expect(log.items.first?["purposeLabel"]?.text == "Sagsbehandling")

        // The number itself is nowhere but in the request that carried it.
        for text in [log.text, file.text, CapturingLog.text] {
            #expect(!text.contains("6705824001") && !text.contains(Self.cpr))
        }
    }
}
