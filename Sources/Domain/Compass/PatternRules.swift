extension CompassPattern {
    /// All patterns in a reading, always in the same order. They stand beside each other; none takes another away (5.3).
    static func all(in readings: [ActorReading], histories: [ActorHistory]) -> [CompassPattern] {
        [omsorgMeetsSystem(readings)].compactMap { $0 }
            + [.inklusion, .administrativ].compactMap { sameLogic($0, readings) }
            + [sanktionAfterOthers(histories), disagreement(readings)].compactMap { $0 }
    }

    /// R-16, with R-19 as its remark.
    private static func omsorgMeetsSystem(_ readings: [ActorReading]) -> CompassPattern? {
        let caring = places(in: readings) { role, logic in (role == .borger || role.isPhysician) && logic == .omsorg }
        let caseworkers = places(in: readings) { role, logic in
            role == .sagsbehandler && (logic == .administrativ || logic == .sanktion)
        }
        guard !caring.isEmpty, !caseworkers.isEmpty else { return nil }
        let remark = Remark(
            rule: "R-19", text: "Når en læge lægger vægt på omsorg, kommer sagsbehandleren ofte mest til at se på regler, krav og sanktion."
        )
        return pattern(
            .omsorgMoederSystem, readings, among: caring + caseworkers,
            remark: caring.contains { readings[$0].actor.role.isPhysician } ? remark : nil
        )
    }

    /// Of omsorg and sanktion the sources say nothing, so they are not asked about.
    private static func sameLogic(_ logic: PracticeLogic, _ readings: [ActorReading]) -> CompassPattern? {
        let citizens = places(in: readings) { $0 == .borger && $1 == logic }
        let caseworkers = places(in: readings) { $0 == .sagsbehandler && $1 == logic }
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
        let supporting = readings.indices.filter { readings[$0].stance?.stance == .for }
        let opposing = readings.indices.filter { readings[$0].stance?.stance == .imod }
        guard !supporting.isEmpty, !opposing.isEmpty else { return nil }
        return pattern(.uenighed, readings, among: supporting + opposing)
    }

    /// Where those readings stand whose actor's role and logic fit. Places, because a reading is a large value to copy.
    private static func places(in readings: [ActorReading], where fits: (ActorRole, PracticeLogic?) -> Bool) -> [Int] {
        readings.indices.filter { fits(readings[$0].actor.role, readings[$0].logicForPatterns) }
    }

    /// The actors stand in the order of the readings.
    private static func pattern(
        _ code: Code, _ readings: [ActorReading], among places: [Int], logic: PracticeLogic? = nil, remark: Remark? = nil
    ) -> CompassPattern {
        CompassPattern(code: code, logic: logic, actors: places.sorted().map { readings[$0].actor.id }, remark: remark)
    }
}
