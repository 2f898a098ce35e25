import JSON
import Testing

private enum Farve: String, CaseIterable { case gul, rød }

@Suite("Merge patches (RFC 7396)")
struct PatchTests {
    @Test("Absent, null and a value are three different things")
    func three() throws {
        let fields = try reader(
            #"{"n":null,"s":"x","i":5,"b":false,"v":"7","c":"gul","ss":["a"],"cs":["rød"],"vs":["1"],"os":[{}]}"#)
        #expect(fields.patchString("a") == .absent)
        #expect(fields.patchString("n") == .null)
        #expect(fields.patchString("s") == .set("x"))
        #expect(fields.patchInteger("a", in: 0...9) == .absent)
        #expect(fields.patchInteger("n", in: 0...9) == .null)
        #expect(fields.patchInteger("i", in: 0...9) == .set(5))
        #expect(fields.patchBoolean("n") == .null)
        #expect(fields.patchBoolean("b") == .set(false))
        #expect(fields.patchValue("n", code: "x", detail: "x", Int.init) == .null)
        #expect(fields.patchValue("v", code: "x", detail: "x", Int.init) == .set(7))
        #expect(fields.patchChoice("n", Farve.self) == .null)
        #expect(fields.patchChoice("c", Farve.self) == .set(.gul))
        #expect(fields.patchStrings("ss", count: 1...2) == .set(["a"]))
        #expect(fields.patchChoices("cs", count: 1...2, Farve.self) == .set([.rød]))
        #expect(fields.patchValues("vs", count: 1...2, code: "x", detail: "x", Int.init) == .set([1]))
        #expect(fields.patchObjects("os", count: 1...2).value?.count == 1)
        #expect(fields.patchObjects("a", count: 1...2).isAbsent)
        fields.finish()
        #expect(fields.faults.isEmpty)
    }

    @Test("A wrong value is a fault and reads as absent")
    func wrong() throws {
        let fields = try reader(#"{"s":"","i":"5","b":1,"c":"blå"}"#)
        #expect(fields.patchString("s") == .absent)
        #expect(fields.patchInteger("i", in: 0...9) == .absent)
        #expect(fields.patchBoolean("b") == .absent)
        #expect(fields.patchChoice("c", Farve.self) == .absent)
        #expect(fields.faults.faults.map(\.pointer) == ["/s", "/i", "/b", "/c"])
    }

    @Test("null is a fault where a field cannot be emptied")
    func notNullable() throws {
        let fields = try reader(#"{"s":null,"i":3}"#)
        #expect(fields.patchString("s", nullable: false) == .absent)
        #expect(fields.patchInteger("i", in: 0...9, nullable: false) == .set(3))
        #expect(fields.patchBoolean("b", nullable: false) == .absent)
        #expect(fields.faults.faults == [Fault(pointer: "/s", code: "required", detail: "Feltet skal udfyldes.")])
    }

    @Test("A patch is applied to the value from before")
    func applied() {
        #expect(Patch<Int>.absent.applied(to: 1) == 1)
        #expect(Patch<Int>.null.applied(to: 1) == nil)
        #expect(Patch.set(2).applied(to: 1) == 2)
        #expect(Patch.set(2).map(String.init) == .set("2"))
        #expect(Patch<Int>.null.map(String.init) == .null)
        #expect(Patch<Int>.absent.map(String.init) == .absent)
        #expect(Patch.set(2).value == 2)
        #expect(Patch<Int>.null.value == nil)
        #expect(!Patch<Int>.null.isAbsent)
    }
}
