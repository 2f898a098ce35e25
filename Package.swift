// swift-tools-version: 6.2
import PackageDescription

/// Strictness that every target shares.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("ExistentialAny"),
]

/// A loop's connections belong to its queue. That no two accesses overlap is checked at run time wherever the tests run; in a release the
/// check would cost a tenth of the smallest request (docs/decisions/0016-speed.md).
let confined: [SwiftSetting] = [.unsafeFlags(["-enforce-exclusivity=unchecked"], .when(configuration: .release))]

/// A layer of the product: its name and the layers it may see. The compiler holds the architecture.
func layer(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    // Templates and pages are compiled in by CEmbedded.
    .target(
        name: name, dependencies: dependencies, exclude: ["Documents": ["Templates"], "API": ["Pages"]][name] ?? [],
        swiftSettings: name == "HTTPServer" ? strict + confined : strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(name: name, dependencies: dependencies, swiftSettings: strict)
}

let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let arguments: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let mustache: Target.Dependency = .product(name: "Mustache", package: "swift-mustache")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")

let package = Package(
    name: "kompas",
    products: [.executable(name: "kompas", targets: ["kompas"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    ],
    targets: [
        // System libraries
        .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
        .systemLibrary(name: "COpenSSL", pkgConfig: "openssl", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .target(name: "CLinux"),
        .target(name: "CEmbedded"),

        // Pure: no input or output
        layer("Domain"),
        layer("JSON"),
        layer("HTTPWire"),
        layer("CSV"),

        layer("Embedded", ["CEmbedded"]),
        layer("HTTPServer", ["HTTPWire", "CLinux", "COpenSSL", logging]),
        layer("Storage", ["Domain", "CSQLite", "Embedded", crypto, logging]),
        layer("Documents", ["Domain", "Embedded", mustache]),
        layer("Application", ["Domain", "Storage", "Documents", "JSON", crypto, logging]),
        layer("Endpoints", ["Application", "Storage", "Domain", "JSON", "CSV", "HTTPWire", "HTTPServer", "CZlib", crypto, logging]),
        layer("API", ["Endpoints", "Application", "Domain", "JSON", "Embedded"]),
        layer("Demo", ["Application", "Domain", "JSON"]),
        layer("Service", ["CLinux", "JSON", "API", "Endpoints", "Application", "Storage", "HTTPServer", "HTTPWire", "Domain", "Demo", logging]),
        .target(name: "Support", dependencies: ["Service", "Application", "Storage", "Domain", "JSON", logging], path: "Tests/Support", swiftSettings: strict),
        tests("JSONTests", ["JSON"]),
        tests("CSVTests", ["CSV"]),
        tests("DomainTests", ["Domain"]),
        tests("DocumentsTests", ["Documents", "Domain", "Embedded"]),
        tests("HTTPWireTests", ["HTTPWire"]),
        .target(name: "Certificates", path: "Tests/Certificates", swiftSettings: strict),
        .testTarget(
            name: "HTTPServerTests", dependencies: ["HTTPServer", "HTTPWire", "COpenSSL", "Certificates", logging], exclude: ["crowd.py"],
            swiftSettings: strict),
        tests("StorageTests", ["Storage", "CSQLite", "Embedded", "Domain", crypto, logging]),
        tests("ServiceTests", [
            "Support", "Certificates", "Service", "API", "Endpoints", "Application", "HTTPServer", "HTTPWire", "Demo", "Embedded", "Storage", "Domain", "JSON", "CSV", logging,
        ]),
        .testTarget(
            name: "ContractTests",
            dependencies: ["Support", "API", "Endpoints", "Application", "Service", "Storage", "Domain", "JSON", "CSV", "Embedded", yams],
            exclude: ["check_exchanges.py", "contract.py"], swiftSettings: strict),
        .testTarget(
            name: "OperationTests", dependencies: ["Support", "Certificates", "Service", "HTTPServer", "JSON", "kompas"],
            exclude: ["parse_metrics.py", "tls_client.py"], swiftSettings: strict),
        tests("CrashTests", ["Support", "Storage", "Domain", "JSON", "kompas"]),
        tests("FaultTests", ["Support", "Service", "Demo", "Storage", "Domain", "JSON", "kompas", logging]),
        tests("ArchitectureTests", []),
        .executableTarget(name: "kompas", dependencies: ["Service", "Demo", "Domain", arguments, logging], swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
