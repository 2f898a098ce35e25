import Domain
import Foundation
import Glibc
import Storage

/// The check of a store and its access log, or of a backup, in words.
public struct Verification: Sendable {
    public let text: String
    public let isSound: Bool

    /// Reads the whole store and the whole log; the service may be running. A chain cannot show that its end was cut off, so the
    /// store's own knowledge of how far it came is held against it, and the head is printed to be held against those in the
    /// operating log. A store that nobody has asked yet has no row.
    /// - Throws: `KeyringError`, `FileAccessError`, `StorageError`
    public static func run(folder: String, keys: KeyHome) throws -> Verification {
        try PrivateFolder.check(folder)
        let keyring = try keys.load(beside: folder)
        try keys.checkOwner(beside: folder)
        let store = StoreInspection.of("\(folder)/\(StoreFile.fileName)", isArchive: false, keyring: keyring)
        let report = try AccessLog.verify(directory: folder, keys: keyring[.accessLog])
        var faults = (store.faults + store.foreign).map { "store: \($0)" }
        let size = "\(report.entries) rows in \(report.months.count) months"
        if let fault = report.fault { faults.append("access log: \(fault), after \(size)") }
        let last = report.head?.sequence ?? 0
        if report.fault == nil, last < store.knownLogSequence {
            let end = last == 0 ? "there is no row in it" : "it ends with row \(last)"
            faults.append("access log: \(end), and the store knows of row \(store.knownLogSequence)")
        }
        if let lost = store.lostLogRows {
            faults.append("""
                access log: when it was opened it ended with row \(lost.after), and the store knew of row \(lost.last). The rows of changes are made \
                again from history, those of reads are lost. Where that is known, 'kompas verify --accept-lost-rows' ends this line
                """)
        }
        guard faults.isEmpty else { return unsound(faults) }
        let log = last == 0 ? "no row yet, and the store knows of none" : "\(size), up to \(report.head?.line ?? "")"
        let unlogged = try unlogged(folder, isArchive: false)
        return Verification(
            text: """
                Sound. The store: schema \(store.schema) and nothing beside it, every page, index and reference in order, and these are its keys.
                The access log: \(log). Rows cut off the end show only against the heads in the operating log.\(unlogged)
                """, isSound: true
        )
    }

    /// Reads a whole backup and writes nothing.
    /// - Throws: `KeyringError`, `FileAccessError`, `StorageError`; `StartFault` without the keys
    public static func run(backup: String, keys: KeyHome) throws -> Verification {
        guard FileManager.default.fileExists(atPath: backup) else { throw FileAccessError.cannotOpen(path: backup, code: ENOENT) }
        let keyring = try keys.load(beside: backup)
        do {
            let sound = try BackupVerification(folder: backup, keyring: keyring).run()
            guard sound.foreign.isEmpty else { return unsound(sound.foreign) }
            let head = sound.log.head.map { ", up to \($0.line)" } ?? ""
            let unlogged = try unlogged(backup, isArchive: true)
            return Verification(
                text: """
                    Sound. The backup of \(sound.manifest.madeAt.rfc3339): schema \(sound.manifest.schema), every file as it was written, every page, \
                    index and reference in order, and the keys fit.
                    The access log: \(sound.log.entries) rows in \(sound.log.months.count) months\(head).\(unlogged)
                    """, isSound: true
            )
        } catch let fault as BackupFault {
            return unsound([fault.description])
        }
    }

    /// A line about changes without a row in the access log, empty where there is none. Such rows are made again from history, so they are
    /// no fault; those of a service that runs come within seconds, and are waited for.
    private static func unlogged(_ folder: String, isArchive: Bool) throws -> String {
        let inspection = try UnloggedWritesInspection(folder: folder, isArchive: isArchive, besides: DemoLoading.operation)
        var missing = try inspection.count()
        let isServed = !isArchive && CommandSocket(folder: folder).isServed
        for _ in 0..<(isServed ? secondsForRows : 0) where missing > 0 {
            sleep(1)
            missing = try inspection.count()
        }
        guard missing > 0 else { return "" }
        return "\nNot in the access log yet: the rows of \(missing) changes. The service makes them from history, seconds after its start."
    }

    /// More than a service needs between a write and its row, also where it makes the row again.
    private static let secondsForRows = 6

    private static func unsound(_ faults: [String]) -> Verification {
        Verification(text: "NOT SOUND\n" + faults.joined(separator: "\n"), isSound: false)
    }
}
