import Embedded
import Foundation
import Testing

@testable import Documents

@Suite("Templates")
struct TemplateTests {
    private static let folder = "Sources/Documents/Templates/"

    /// The templates as they lie on disk, found from where this file lies.
    private static let onDisk: Set<String> = {
        let top = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let names = try? FileManager.default.contentsOfDirectory(atPath: top.appending(path: folder).path)
        return Set((names ?? []).map { folder + $0 })
    }()

    @Test("Every template on disk is compiled in, and no other")
    func everyTemplateIsEmbedded() {
        #expect(!Self.onDisk.isEmpty)
        #expect(Set(Embedded.paths(under: Self.folder)) == Self.onDisk)
    }

    @Test("Every template can be read")
    func everyTemplateParses() {
        #expect(TemplateLibrary.shared.faults == [])
        #expect(TemplateLibrary.shared.names.count == Self.onDisk.count)
    }

    @Test("Nothing stands unescaped in HTML, and a text says that it is one")
    func formsAreKept() throws {
        for path in Self.onDisk {
            let text = String(decoding: try #require(Embedded.bytes(of: path)), as: UTF8.self)
            if path.hasSuffix(".html.mustache") {
                #expect(!text.contains("{{{") && !text.contains("{{&") && !text.contains("CONTENT_TYPE"), "\(path)")
            } else {
                #expect(path.hasSuffix(".text.mustache"), "\(path)")
                #expect(text.hasPrefix("{{% CONTENT_TYPE:TEXT}}\n"), "\(path)")
            }
        }
    }

    @Test("Every partial that a template uses is there, and of the same form")
    func partialsAreThere() throws {
        for path in Self.onDisk {
            let text = String(decoding: try #require(Embedded.bytes(of: path)), as: UTF8.self)
            for match in text.matches(of: #/\{\{>\s*(?<name>[^}\s]+)\s*\}\}/#) {
                let name = String(match.output.name)
                #expect(TemplateLibrary.shared.names.contains(name), "\(path) uses \(name)")
                #expect(path.hasSuffix(".html.mustache") == name.hasSuffix(".html"), "\(path) uses \(name)")
            }
        }
    }

    @Test("A page takes nothing from elsewhere and runs nothing")
    func pagesStandAlone() throws {
        for path in Self.onDisk where path.hasSuffix(".html.mustache") {
            let text = String(decoding: try #require(Embedded.bytes(of: path)), as: UTF8.self).lowercased()
            for word in ["<script", "<link", "<img", "<iframe", "url(", "@import", "http:", "https:", "javascript:", "onload=", "onclick="] {
                #expect(!text.contains(word), "\(path): \(word)")
            }
        }
    }

    @Test("What may be missing is a list of none or one")
    func optionalsAreLists() {
        #expect(one(nil) == [])
        #expect(one(" \n\t") == [])
        #expect(one(" ord ") == [" ord "])
    }
}
