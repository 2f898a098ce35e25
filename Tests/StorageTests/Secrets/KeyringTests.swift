import Crypto
import Domain
import Testing

@testable import Storage

@Suite struct KeyringTests {
    let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    private var path: String { directory.file("keys") }

    private func bytes(_ key: SymmetricKey?) -> [UInt8] {
        key?.withUnsafeBytes { Array($0) } ?? []
    }

    @Test func aNewKeyringIsMadeOnceAndReadAgain() throws {
        let made = try Keyring.loadOrCreate(path)
        let read = try Keyring.loadOrCreate(path)
        for purpose in Keyring.Purpose.allCases {
            #expect(read[purpose].currentID == made[purpose].currentID)
            #expect(bytes(read[purpose].current) == bytes(made[purpose].current))
            #expect(bytes(read[purpose].current).count == 32)
        }
        #expect(try directory.mode("keys") == 0o600)
    }

    @Test func everyPurposeHasKeysOfItsOwn() {
        let keyring = Keyring()
        #expect(Set(Keyring.Purpose.allCases.map { bytes(keyring[$0].current) }).count == 4)
    }

    @Test func aRotatedKeyringKeepsTheEarlierKey() throws {
        let before = Keyring()
        let old = before[.cprEncryption]
        try before.rotating(.cprEncryption).save(path)
        let read = try Keyring.load(path)
        #expect(read[.cprEncryption].currentID != old.currentID)
        #expect(bytes(read[.cprEncryption].key(old.currentID)) == bytes(old.current))
        #expect(read[.cprIndex].ids == before[.cprIndex].ids)
        #expect(read.forgetting(old.currentID, of: .cprEncryption)[.cprEncryption].key(old.currentID) == nil)
    }

    @Test(arguments: [0o640, 0o604, 0o660, 0o644])
    func aKeyringThatOthersMayUseIsRefused(_ mode: Int) throws {
        try Keyring().save(path)
        let text = String(decoding: try directory.bytes("keys"), as: UTF8.self)
        try directory.write(text, to: "keys", mode: mode)
        #expect(throws: FileAccessError.openToOthers(path: path, mode: UInt32(mode))) { try Keyring.load(path) }
        #expect(throws: FileAccessError.openToOthers(path: path, mode: UInt32(mode))) { try Keyring.loadOrCreate(path) }
        #expect(String(decoding: try directory.bytes("keys"), as: UTF8.self) == text)
    }

    @Test func aKeyringThatIsNotThereIsNotMadeUnasked() {
        #expect(throws: FileAccessError.self) { try Keyring.load(path) }
        #expect(!directory.exists("keys"))
    }

    @Test func aDamagedKeyringIsRefusedByItsLine() throws {
        try Keyring().save(path)
        let lines = String(decoding: try directory.bytes("keys"), as: UTF8.self).split(separator: "\n").map(String.init)
        let first = try #require(lines.firstIndex { !$0.hasPrefix("#") })
        let broken = ["", "x", " extra"].map { suffix -> [String] in
            var copy = lines
            copy[first] = suffix.isEmpty ? String(lines[first].dropLast()) : lines[first] + suffix
            return copy
        }
        for text in broken {
            #expect(throws: KeyringError.unreadable(line: first + 1)) { try Keyring(text: text.joined(separator: "\n")) }
        }
        var without = lines
        without.remove(at: first)
        #expect(throws: KeyringError.missing(.cprEncryption)) { try Keyring(text: without.joined(separator: "\n")) }
        #expect(throws: KeyringError.contradictory(.cprEncryption)) {
            try Keyring(text: (lines + [lines[first]]).joined(separator: "\n"))
        }
        #expect(throws: KeyringError.missing(.cprEncryption)) { try Keyring(text: "") }
    }

    @Test func noKeyIsEverPrinted() throws {
        let keyring = Keyring()
        var dumped = ""
        dump(keyring, to: &dumped)
        dump(keyring[.sealing], to: &dumped)
        let printed = "\(keyring)" + String(reflecting: keyring) + "\(keyring[.sealing])" + String(reflecting: keyring[.sealing]) + dumped
        for purpose in Keyring.Purpose.allCases {
            let key = bytes(keyring[purpose].current)
            #expect(printed.contains(keyring[purpose].currentID))
            #expect(!printed.contains(Hexadecimal.text(key)))
            #expect(!printed.contains("\(key)"))
        }
    }
}
