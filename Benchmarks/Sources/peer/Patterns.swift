import Foundation

extension PatternAnswer {
    /// What the actors' places together give to talk about.
    static func all(in placed: [PlacedActor], question: UUID?) -> [PatternAnswer] {
        [
            omsorgMeetsSystem(placed), sameLogic(.inklusion, placed), sameLogic(.administrativ, placed), sanktionAfterOthers(placed),
            disagreement(placed, question),
        ].compactMap { $0 }
    }

    private static func omsorgMeetsSystem(_ placed: [PlacedActor]) -> PatternAnswer? {
        let caring = placed.filter { ($0.actor.role == .borger || $0.actor.role.isPhysician) && $0.logicRead == .omsorg }
        let caseworkers = placed.filter {
            $0.actor.role == .sagsbehandler && ($0.logicRead == .administrativ || $0.logicRead == .sanktion)
        }
        guard !caring.isEmpty, !caseworkers.isEmpty else { return nil }
        let remark = Remark(
            rule: "R-19", text: "Når en læge lægger vægt på omsorg, kommer sagsbehandleren ofte mest til at se på regler, krav og sanktion."
        )
        return PatternAnswer(
            code: "omsorg-moeder-system", rule: "R-16", effect: "bremser", title: "Omsorg møder system",
            sentence: "Når borgeren eller lægen står i omsorg, og sagsbehandleren står i sanktion eller i den administrative logik, er det ofte svært at komme videre med sagen.",
            question: "Hvordan ser sagen ud derfra, hvor de andre står, og hvem kunne tale med hvem om det?",
            actors: inOrder(caring + caseworkers, placed), remark: caring.contains { $0.actor.role.isPhysician } ? remark : nil
        )
    }

    private static func sameLogic(_ logic: PracticeLogic, _ placed: [PlacedActor]) -> PatternAnswer? {
        let citizens = placed.filter { $0.actor.role == .borger && $0.logicRead == logic }
        let caseworkers = placed.filter { $0.actor.role == .sagsbehandler && $0.logicRead == logic }
        guard !citizens.isEmpty, !caseworkers.isEmpty else { return nil }
        return PatternAnswer(
            code: "samme-logik", rule: "R-17", effect: "hjaelper", title: "Borger og sagsbehandler i samme logik",
            sentence: logic == .inklusion
                ? "Når borger og sagsbehandler begge står i inklusion, bliver der oftere fundet en løsning, som alle er tilfredse med."
                : "Når borger og sagsbehandler begge står i den administrative logik, bliver der oftere fundet en løsning, som alle er tilfredse med.",
            question: "Hvad er I enige om, som I kan bygge videre på?", actors: inOrder(citizens + caseworkers, placed)
        )
    }

    private static func sanktionAfterOthers(_ placed: [PlacedActor]) -> PatternAnswer? {
        let actors = placed.filter { placed in
            guard placed.actor.role == .sagsbehandler, placed.logicRead == .sanktion else { return false }
            return placed.logicsRead.contains { $0 != nil && $0 != .sanktion }
        }
        guard !actors.isEmpty else { return nil }
        return PatternAnswer(
            code: "sanktion-som-sidste-udvej", rule: "R-21", effect: "ingen", title: "Sanktion efter andre tilgange",
            sentence: "Sanktion bliver ofte taget i brug som sidste udvej, når andre tilgange er prøvet.",
            question: "Hvad har I prøvet indtil nu, og hvad kom der ud af det?", actors: actors.map(\.actor.id)
        )
    }

    private static func disagreement(_ placed: [PlacedActor], _ question: UUID?) -> PatternAnswer? {
        let decided = placed.filter { placed in
            let stance = placed.stance(on: question)?.stance
            return stance == .for || stance == .imod
        }
        guard Set(decided.map { $0.stance(on: question)?.stance }).count == 2 else { return nil }
        return PatternAnswer(
            code: "uenighed", rule: nil, effect: "ingen", title: "Uenighed om spørgsmålet",
            sentence: "Nogen er for og nogen imod. Den slags bliver ofte først synligt, når alles syn kommer på bordet.",
            question: "Hvad lægger hver især vægt på, og hvad ved den ene, som den anden ikke ved?", actors: decided.map(\.actor.id)
        )
    }

    private static func inOrder(_ members: [PlacedActor], _ placed: [PlacedActor]) -> [UUID] {
        let ids = Set(members.map(\.actor.id))
        return placed.map(\.actor.id).filter(ids.contains)
    }
}
