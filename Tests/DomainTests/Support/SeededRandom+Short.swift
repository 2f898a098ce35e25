extension SeededRandom {
    init(_ seed: UInt64) { self.init(seed: seed) }
}
