import Domain
import Storage
import Testing

@testable import Service

@Suite("A backup's manifest")
struct BackupManifestTests {
    private let manifest = BackupManifest(
        madeAt: Instant(milliseconds: 1_795_000_000_000), schema: 9, epoch: 7,
        logHead: AccessLogHead(month: LogMonth(Instant(milliseconds: 1_795_000_000_000)), sequence: 12, mac: [UInt8](repeating: 5, count: 32)),
        files: [
            BackupManifest.File(name: "kompas.sqlite", digest: FileDigest(of: [1, 2, 3])),
            BackupManifest.File(name: "access-2026-11.sqlite", digest: FileDigest(of: [])),
        ]
    )

    @Test("What was written is read, and ends with the digest of what stands before it")
    func isRead() {
        #expect(BackupManifest(bytes: manifest.bytes) == manifest)
        let text = String(decoding: manifest.bytes, as: UTF8.self)
        #expect(text.hasSuffix("\"}\n") && text.contains(#","digest":""#), "\(text)")
    }

    @Test("Every changed, lost or added byte is found")
    func damageIsFound() {
        let bytes = manifest.bytes
        for place in bytes.indices {
            for bit in 0..<8 {
                var changed = bytes
                changed[place] ^= 1 << bit
                #expect(BackupManifest(bytes: changed) == nil, "byte \(place), bit \(bit)")
            }
            var cut = bytes
            cut.remove(at: place)
            #expect(BackupManifest(bytes: cut) == nil, "without byte \(place)")
        }
        #expect(BackupManifest(bytes: bytes + [32]) == nil)
    }

    @Test("One from before manifests had a digest is read; one from a later version is not")
    func otherFormats() {
        let text = String(decoding: manifest.bytes, as: UTF8.self)
        let body = text.prefix { $0 != "\n" }.split(separator: #","digest":"#)[0] + "}"
        let early = Array(body.replacing(#""kompasBackup":2"#, with: #""kompasBackup":1"#).utf8)
        #expect(BackupManifest(bytes: early) == manifest)
        #expect(BackupManifest(bytes: Array(text.replacing(#""kompasBackup":2"#, with: #""kompasBackup":3"#).utf8)) == nil)
    }
}
