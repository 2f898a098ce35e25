extension CompassPattern {
    /// All patterns in a reading, always in the same order. They stand beside each other; none takes another away (5.3).
    static func all(in readings: [ActorReading], histories: [ActorHistory]) -> [CompassPattern] {
        [omsorgMeetsSystem(readings)].compactMap { $0 }
            + [.inklusion, .administrativ].compactMap { sameLogic($0, readings) }
            + [sanktionAfterOthers(histories), disagreement(readings)].compactMap { $0 }
    }

    /// R-16, with R-19 as its remark.
    private static func omsorgMeetsSystem(_ readings: [ActorReading]) -> CompassPattern? {
        let caring = readings.filter { reading in
            (reading.actor.role == .borger || reading.actor.role.isPhysician) && reading.readForPatterns?.logic == .omsorg
        }
        let caseworkers = readings.filter { reading in
            guard reading.actor.role == .sagsbehandler, let logic = reading.readForPatterns?.logic else { return false }
            return logic == .administrativ || logic == .sanktion
        }
        guard !caring.isEmpty, !caseworkers.isEmpty else { return nil }
        let remark = Remark(
            rule: "R-19", text: "Når en læge lægger vægt på omsorg, kommer sagsbehandleren ofte mest til at se på regler, krav og sanktion."
        )
        return pattern(
            .omsorgMoederSystem, readings, among: caring + caseworkers,
            remark: caring.contains { $0.actor.role.isPhysician } ? remark : nil
        )
    }

    /// Of omsorg and sanktion the sources say nothing, so they are not asked about.
    private static func sameLogic(_ logic: PracticeLogic, _ readings: [ActorReading]) -> CompassPattern? {
        let citizens = readings.filter { $0.actor.role == .borger && $0.readForPatterns?.logic == logic }
        let caseworkers = readings.filter { $0.actor.role == .sagsbehandler && $0.readForPatterns?.logic == logic }
        guard !citizens.isEmpty, !caseworkers.isEmpty else { return nil }
        return pattern(.sammeLogik, readings, among: citizens + caseworkers, logic: logic)
    }

    ///
    private static func sanktionAfterOthers(_ histories: [ActorHistory]) -> CompassPattern? {
        let actors = histories.filter { history in
            guard history.actor.role == .sagsbehandler else { return false }
            let logics = history.logicsRead.map(\.logic)
            return logics.last == .some(.sanktion) && logics.contains { $0 != nil && $0 != .sanktion }
        }
        guard !actors.isEmpty else { return nil }
        return CompassPattern(code: .sanktionSomSidsteUdvej, logic: nil, actors: actors.map(\.actor.id), remark: nil)
    }

    /// Our own: somebody for and somebody against.
    private static func disagreement(_ readings: [ActorReading]) -> CompassPattern? {
        let decided = readings.filter { $0.stance?.stance == .for || $0.stance?.stance == .imod }
        guard Set(decided.map { $0.stance?.stance }).count == 2 else { return nil }
        return pattern(.uenighed, readings, among: decided)
    }

    private static func pattern(
        _ code: Code, _ readings: [ActorReading], among members: [ActorReading], logic: PracticeLogic? = nil, remark: Remark? = nil
    ) -> CompassPattern {
        let ids = Set(members.map(\.actor.id))
        return CompassPattern(code: code, logic: logic, actors: readings.map(\.actor.id).filter(ids.contains), remark: remark)
    }
}
