import Crypto
import Domain
import Foundation
import Testing

@testable import Storage

@Suite struct SealTests {
    private let seal = Seal(KeySet(currentID: "a", current: SymmetricKey(size: .bits256)))
    private let context = Array("svar til 42".utf8)

    @Test(arguments: [0, 1, 100_000])
    func whatWasSealedOpens(_ count: Int) throws {
        let bytes = [UInt8](repeating: 3, count: count)
        let (keyID, sealed) = try seal.seal(bytes, context: context)
        #expect(keyID == "a")
        #expect(sealed.count == bytes.count + 28)
        #expect(try seal.open(keyID: keyID, sealed: sealed, context: context) == bytes)
    }

    @Test func theSameBytesAreNeverSealedAlike() throws {
        #expect(try seal.seal([1, 2, 3], context: context).sealed != seal.seal([1, 2, 3], context: context).sealed)
    }

    @Test func aChangedByteAnywhereDoesNotOpen() throws {
        let sealed = try seal.seal(Array("indhold".utf8), context: context).sealed
        for index in sealed.indices {
            var changed = sealed
            changed[index] ^= 1
            #expect(throws: SecretsError.cannotOpen) { try seal.open(keyID: "a", sealed: changed, context: context) }
        }
    }

    @Test func aCutValueDoesNotOpen() throws {
        let sealed = try seal.seal([1, 2, 3], context: context).sealed
        for count in 0..<sealed.count {
            #expect(throws: SecretsError.cannotOpen) { try seal.open(keyID: "a", sealed: Array(sealed.prefix(count)), context: context) }
        }
    }

    @Test func anotherContextOrKeyDoesNotOpen() throws {
        let sealed = try seal.seal([1, 2, 3], context: context).sealed
        #expect(throws: SecretsError.cannotOpen) { try seal.open(keyID: "a", sealed: sealed, context: []) }
        #expect(throws: SecretsError.unknownKey("b")) { try seal.open(keyID: "b", sealed: sealed, context: context) }
        let other = Seal(KeySet(currentID: "a", current: SymmetricKey(size: .bits256)))
        #expect(throws: SecretsError.cannotOpen) { try other.open(keyID: "a", sealed: sealed, context: context) }
    }

    @Test func afterRotationOldValuesOpenAndNewOnesUseTheNewKey() throws {
        let keys = KeySet.fresh()
        let old = try Seal(keys).seal([9], context: context)
        let rotated = Seal(keys.rotated())
        #expect(try rotated.open(keyID: old.keyID, sealed: old.sealed, context: context) == [9])
        #expect(try rotated.seal([9], context: context).keyID != old.keyID)
        let forgotten = Seal(keys.rotated().forgetting(old.keyID))
        #expect(throws: SecretsError.unknownKey(old.keyID)) {
            try forgotten.open(keyID: old.keyID, sealed: old.sealed, context: context)
        }
    }
}

@Suite struct CPRVaultTests {
    private let vault = CPRVault(Keyring())
    private let citizen = IdentifierSource.system.next(Citizen.self)

    /// Replacement numbers, which are never a real person's (domain.md 1.3): day 61 to 88 of a month of 1980 to 1999.
    private static func number(_ index: Int) throws -> CPRNumber {
        let (day, month, year, serial) = (61 + index % 28, 1 + index / 28 % 12, 80 + index / 336 % 20, index / 6_720)
        let text = String(format: "%02d%02d%02d%04d", day, month, year, serial)
        return try CPRNumber.parse(text).get()
    }

    @Test func aNumberOpensForItsCitizen() throws {
        let number = try CPRNumber.parse("6705824001").get()
        let (keyID, sealed) = try vault.seal(number, for: citizen)
        #expect(try vault.open(keyID: keyID, sealed: sealed, for: citizen) == number)
        #expect(vault.currentIDs.encryption == keyID)
        #expect(!Hexadecimal.text(sealed).contains(Hexadecimal.text("6705824001".utf8)))
    }

    @Test func aNumberMovedToAnotherCitizenDoesNotOpen() throws {
        let (keyID, sealed) = try vault.seal(CPRNumber.parse("6705824001").get(), for: citizen)
        let other = IdentifierSource.system.next(Citizen.self)
        #expect(throws: SecretsError.cannotOpen) { try vault.open(keyID: keyID, sealed: sealed, for: other) }
    }

    @Test func tenThousandNumbersAreFoundByAsManyIndexes() throws {
        var indexes: Set<[UInt8]> = []
        for number in 0..<10_000 { indexes.insert(vault.index(try Self.number(number)).index) }
        #expect(indexes.count == 10_000)
        #expect(indexes.allSatisfy { $0.count == 32 })
    }

    @Test func theSameNumberHasTheSameIndexAndAnotherUnderAnotherKey() throws {
        let number = try CPRNumber.parse("6705824001").get()
        let written = try CPRNumber.parse(" 670582-4001 ").get()
        #expect(vault.index(number) == vault.index(written))
        #expect(vault.index(number) != CPRVault(Keyring()).index(number))
    }

    @Test func whileTheIndexKeyRotatesANumberIsFoundUnderBoth() throws {
        let keyring = Keyring()
        let number = try CPRNumber.parse("6705824001").get()
        let rotated = CPRVault(keyring.rotating(.cprIndex))
        #expect(rotated.indexes(number).count == 2)
        #expect(rotated.indexes(number).first == rotated.index(number).index)
        #expect(rotated.indexes(number).last == CPRVault(keyring).index(number).index)
    }
}

@Suite struct SecretTokenTests {
    @Test func aTokenIsFoundByTheHashOfItsText() {
        let token = SecretToken.make()
        #expect(token.text.hasPrefix("kompas_"))
        #expect(token.text.utf8.count == 50)
        #expect(SecretToken.hash(of: token.text) == token.hash)
        #expect(token.hash.bytes == Array(SHA256.hash(data: Data(token.text.utf8))))
    }

    @Test func tokensDiffer() {
        #expect(Set((0..<1_000).map { _ in SecretToken.make().text }).count == 1_000)
    }

    @Test func theLettersAreBase64URLOfThirtyTwoBytes() throws {
        for _ in 0..<100 {
            let text = SecretToken.make().text.dropFirst(7)
            let standard = text.replacing("-", with: "+").replacing("_", with: "/") + "="
            let bytes = try #require(Data(base64Encoded: String(standard)))
            #expect(bytes.count == 32)
            // Spare bits are zero, so that a token has one text.
            #expect(bytes.base64EncodedString() == standard)
        }
    }

    @Test(arguments: ["", "kompas_", "kompas_abc", "Kompas_" + String(repeating: "a", count: 43), String(repeating: "a", count: 50),
        "kompas_" + String(repeating: "a", count: 44), "kompas_" + String(repeating: "a", count: 42) + "+",
        "kompas_" + String(repeating: "a", count: 42) + "å"])
    func whatLooksLikeNoTokenHasNoHash(_ text: String) {
        #expect(SecretToken.hash(of: text) == nil)
    }

    @Test func aTokenIsNotPrinted() {
        let token = SecretToken.make()
        var dumped = ""
        dump(token, to: &dumped)
        for text in ["\(token)", String(reflecting: token), dumped] {
            #expect(!text.contains(token.text.dropFirst(7)))
        }
    }
}
