import Domain
import Testing

/// Which acceptances count for the purpose that a version has, whatever was said before and after (R-53).
@Suite("Acceptances of a purpose (R-53)")
struct PurposeAcceptanceTests {
    private static let course = "At prøve køkkenet"

    private func praktik(_ purpose: String? = course, at provider: String? = "Gartneri A", citizen: String? = nil, employer: String? = nil) throws -> ActionPlan.Activity {
        .init(
            id: id(1), subGoal: id(1), text: "Praktik", kind: .virksomhedspraktik, provider: provider,
            purpose: try purpose.map {
                .init(text: $0, acceptedByCitizen: try citizen.map { try day($0) }, acceptedByEmployer: try employer.map { try day($0) })
            }
        )
    }

    /// A row on the version's day so many hours after it was made.
    private func row(
        _ number: Int, _ version: Int, citizen: String? = nil, employer: String? = nil, withdraws: Set<PurposeParty> = [], hour: Int? = nil
    ) throws -> ActivityOutcome {
        ActivityOutcome(
            id: id(number), activity: id(1), planVersion: version, day: try day("2026-03-\(20 + number)"),
            acceptedByCitizen: try citizen.map { try day($0) }, acceptedByEmployer: try employer.map { try day($0) }, withdraws: withdraws,
            recordedAt: try instant("2026-03-1\(version)T\(hour.map { "0\($0)" } ?? "\(10 + number)"):00:00Z")
        )
    }

    /// Of the last version; each was made at eight on its day, 11 March and on.
    private func standing(_ versions: [ActionPlan.Activity], _ rows: [ActivityOutcome] = [], of version: Int? = nil) throws -> PurposeAcceptances {
        let mentions = try versions.enumerated().map { index, activity in
            ActivityMention(version: index + 1, madeAt: try instant("2026-03-1\(index + 1)T08:00:00Z"), activity: activity)
        }
        let number = version ?? versions.count
        return ActivityStanding(of: versions[number - 1], version: number, in: ActivityTrail(mentions: mentions, outcomes: rows)).acceptances
    }

    @Test("Another purpose is accepted by nobody yet; another employer has not accepted, and to the citizen the purpose is the same")
    func ofWhat() throws {
        let rows = [try row(1, 1, citizen: "2026-03-09", employer: "2026-03-10")]
        let (first, second) = (try day("2026-03-09"), try day("2026-03-10"))
        let before = try praktik()
        #expect(try standing([before, before], rows) == .init(citizen: .given(first), employer: .given(second)))
        let other = try praktik("At rense dyr om natten")
        #expect(try standing([before, other], rows) == .init(citizen: .ofAnotherPurpose(first), employer: .ofAnotherPurpose(second)))
        let elsewhere = try praktik(at: "Slagteri B")
        #expect(try standing([before, elsewhere], rows) == .init(citizen: .given(first), employer: .byAnotherEmployer(second)))
        #expect(try standing([try praktik(at: nil), before], rows).employer == .byAnotherEmployer(second), "nobody knew then who it would be")
        #expect(try standing([before, other, before], rows) == .init(citizen: .given(first), employer: .given(second)), "back to what they accepted")
        #expect(try standing([before, other], rows, of: 1).areGiven(by: second), "the version it was said of is as it was")
        #expect(try standing([before, try praktik(nil)], rows) == .init(citizen: .missing, employer: .missing))
    }

    @Test("What a version itself says is of its own purpose")
    func byVersion() throws {
        let before = try praktik(citizen: "2026-03-09", employer: "2026-03-10")
        let after = try standing([before, try praktik("At rense dyr om natten")])
        #expect(after.citizen == .ofAnotherPurpose(try day("2026-03-09")))
        #expect(after.reasons == [
            "Borgerens godkendelse den 9. marts 2026 gjaldt et andet formål.", "Virksomhedens godkendelse den 10. marts 2026 gjaldt et andet formål.",
        ])
    }

    @Test("What a version says of a purpose counts in later versions of it, with another in between or not")
    func goesOn() throws {
        let (said, silent, other) = (try praktik(citizen: "2026-03-09", employer: "2026-03-10"), try praktik(), try praktik("At rense dyr om natten"))
        let given = PurposeAcceptances(citizen: .given(try day("2026-03-09")), employer: .given(try day("2026-03-10")))
        #expect(try standing([said, silent]) == given)
        #expect(try standing([said, other, silent]) == given)
        #expect(try standing([said, silent, other]).citizen == .ofAnotherPurpose(try day("2026-03-09")))
        let elsewhere = try standing([said, try praktik(at: "Slagteri B")])
        #expect(elsewhere == .init(citizen: .given(try day("2026-03-09")), employer: .byAnotherEmployer(try day("2026-03-10"))))
        let taken = try row(1, 1, withdraws: [.borger])
        #expect(try standing([said, silent], [taken]).citizen == .withdrawn(try day("2026-03-21")))
        let copied = try praktik("At rense dyr om natten", citizen: "2026-03-09", employer: "2026-03-10")
        #expect(try standing([said, copied, silent]) == given, "what came along in between is no word about it")
    }

    @Test("Only what the version before had comes along: its own day, and the day it showed")
    func fromTheVersionBefore() throws {
        let (first, other) = (try praktik(citizen: "2026-03-09"), try praktik("At rense dyr om natten"))
        let third = try praktik("At fodre dyr", citizen: "2026-03-09")
        #expect(try standing([first, other, third]).citizen == .given(try day("2026-03-09")))
        #expect(try standing([first, try praktik(), third]).citizen == .cameAlong(try day("2026-03-09")), "the one before showed it")
        let taken = try row(1, 1, withdraws: [.borger])
        #expect(try standing([first, try praktik(), third], [taken]).citizen == .given(try day("2026-03-09")), "the one before showed none")
        let copied = try praktik("At rense dyr om natten", citizen: "2026-03-09")
        #expect(try standing([first, copied, third]).citizen == .cameAlong(try day("2026-03-09")), "it came along twice")
    }

    @Test("A day that came along from the purpose before is no acceptance of the new one; another day is, and so is a row")
    func cameAlong() throws {
        let rows = [try row(1, 1, citizen: "2026-03-09", employer: "2026-03-10"), try row(2, 1, employer: "2026-03-11")]
        let copied = try praktik("At rense dyr om natten", citizen: "2026-03-09", employer: "2026-03-10")
        let after = try standing([try praktik(), copied, copied], rows)
        #expect(after == .init(citizen: .cameAlong(try day("2026-03-09")), employer: .cameAlong(try day("2026-03-10"))))
        #expect(after.reasons.first == "Borgerens godkendelse den 9. marts 2026 fulgte med fra versionen før, hvor formålet var et andet. "
            + "Gælder den også nu, så skriv det som en hændelse på aktiviteten.")
        let anew = try praktik("At rense dyr om natten", citizen: "2026-03-12", employer: "2026-03-08")
        #expect(try standing([try praktik(), anew], rows).areGiven(by: try day("2026-03-12")))
        let said = rows + [try row(3, 2, citizen: "2026-03-09", employer: "2026-03-12")]
        #expect(try standing([try praktik(), copied], said).areGiven(by: try day("2026-03-12")))
    }

    @Test("A withdrawal takes back what was said until then, by rows and by versions, and a later acceptance counts again")
    func withdrawal() throws {
        let accepted = try row(1, 1, citizen: "2026-03-09", employer: "2026-03-10")
        let taken = try row(2, 1, withdraws: [.virksomhed])
        let after = try standing([try praktik()], [accepted, taken])
        #expect(after == .init(citizen: .given(try day("2026-03-09")), employer: .withdrawn(try day("2026-03-22"))))
        #expect(after.reasons == ["Virksomhedens godkendelse blev trukket tilbage den 22. marts 2026."])
        #expect(try standing([try praktik(), try praktik()], [accepted, taken]).employer == .withdrawn(try day("2026-03-22")))
        #expect(try standing([try praktik()], [accepted, taken, try row(3, 1, employer: "2026-03-08")]).employer == .given(try day("2026-03-08")))
        let inTheSame = try row(2, 1, employer: "2026-03-11", withdraws: [.virksomhed])
        #expect(try standing([try praktik()], [accepted, inTheSame]).employer == .given(try day("2026-03-11")), "a later day in its place")

        let stated = try praktik(citizen: "2026-03-09", employer: "2026-03-10")
        #expect(try standing([stated], [taken]).employer == .withdrawn(try day("2026-03-22")))
        let early = try row(2, 1, withdraws: [.virksomhed], hour: 9)
        #expect(try standing([try praktik(), stated], [early]).employer == .given(try day("2026-03-10")), "the version says it anew")
        let late = ActivityOutcome(
            id: id(3), activity: id(1), planVersion: 1, day: try day("2026-03-23"), withdraws: [.virksomhed], recordedAt: try instant("2026-03-13T09:00:00Z")
        )
        #expect(try standing([stated, stated], [late]).employer == .withdrawn(try day("2026-03-23")), "through whichever version of the purpose it was said")
        #expect(try standing([stated, try praktik("Andet")], [taken]).employer == .missing, "what was taken back is no reason")
    }
}
