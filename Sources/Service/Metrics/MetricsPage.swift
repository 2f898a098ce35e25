import Endpoints
import Foundation
import HTTPServer
import Storage

/// `/metrics`: what an operator wants to see in figures, gathered when it is asked for. No label names a person, a token, an address or an
/// id: operations, statuses and the like alone.
struct MetricsPage: Sendable {
    private let foundations: Foundations
    private let server: HTTPServer

    /// - Parameter server: the listener of the API.
    init(_ foundations: Foundations, server: HTTPServer) {
        self.foundations = foundations
        self.server = server
    }

    /// The page as it is now.
    var text: String {
        var page = Exposition()
        process(&page)
        connections(&page)
        requests(&page)
        writer(&page)
        accessLog(&page)
        files(&page)
        return page.text
    }

    private func process(_ page: inout Exposition) {
        let process = ProcessFigures()
        page.gauge("kompas_build_info", "The program.", 1, [("version", Release.version)])
        page.gauge("process_start_time_seconds", "When the process started, in seconds since 1970.", process.started)
        page.counter("process_cpu_seconds_total", "Processor time used, in seconds.", process.processorSeconds)
        page.gauge("process_resident_memory_bytes", "Memory held.", process.residentBytes)
        page.gauge("process_open_fds", "Open descriptors.", process.openDescriptors)
        page.gauge("process_max_fds", "How many descriptors may be open.", process.mostDescriptors)
    }

    private func connections(_ page: inout Exposition) {
        let statistics = server.statistics
        page.gauge("kompas_connections", "Connections that are open now.", Double(statistics.openConnections))
        page.counter("kompas_connections_accepted_total", "Connections taken, refused ones among them.", Double(statistics.acceptedConnections))
        page.counter("kompas_connections_refused_total", "Connections there was no room for.", Double(statistics.refusedConnections))
        page.counters("kompas_tls_handshakes_total", "TLS handshakes by how they ended; those completed have the resumed ones among them.", [
            ([("result", "completed")], Double(statistics.completedHandshakes)),
            ([("result", "resumed")], Double(statistics.resumedHandshakes)),
            ([("result", "failed")], Double(statistics.failedHandshakes)),
        ])
        page.counter("kompas_received_bytes_total", "Bytes of HTTP received.", Double(statistics.bytesReceived))
        page.counter("kompas_sent_bytes_total", "Bytes of HTTP sent.", Double(statistics.bytesSent))
    }

    private func requests(_ page: inout Exposition) {
        let statistics = foundations.pipeline.statistics
        page.counters(
            "kompas_requests_total", "Answered requests by operation and class of status.",
            statistics.operations.flatMap { operation in
                zip(["2xx", "3xx", "4xx", "5xx"], operation.statuses).map { name, count in
                    ([("operation", operation.id), ("status", name)], Double(count))
                }
            })
        let bounds = RequestFigures.bounds.map { Double($0) / 1e9 }
        page.histogram(
            "kompas_request_duration_seconds", "From a request's last byte to its answer, by operation.",
            statistics.operations.map { operation in
                ([("operation", operation.id)], Histogram(bounds: bounds, counts: operation.times, sum: Double(operation.nanoseconds) / 1e9))
            })
        page.counters("kompas_requests_limited_total", "Requests answered 429, by the limit they were over.", [
            ([("limit", "token")], Double(statistics.limitedTokens)),
            ([("limit", "address")], Double(statistics.limitedAddresses)),
            ([("limit", "wrong-token")], Double(statistics.slowedWrongTokens)),
        ])
        page.counter(
            "kompas_wrong_tokens_total", "Requests whose token was missing, unknown, expired or taken back.", Double(statistics.wrongTokens))
        page.gauge("kompas_query_waiting", "Lists and reports that wait for a reader.", Double(foundations.pool.waiting))
    }

    private func writer(_ page: inout Exposition) {
        let writer = foundations.writer.statistics
        page.gauge("kompas_writer_waiting", "Changes that wait for the writer.", Double(writer.waiting))
        page.counter("kompas_writer_units_total", "Changes that were answered.", Double(writer.units))
        page.counter("kompas_writer_failures_total", "Changes that were answered with an error, refusals among them.", Double(writer.failures))
        page.counter(
            "kompas_writer_lost_batches_total", "Transactions that were lost, so that their changes ran one by one.", Double(writer.lostBatches))
        page.histogram("kompas_writer_batch_units", "How many changes shared a transaction.", [([], writer.batchSizes)])
        page.histogram("kompas_writer_commit_seconds", "How long COMMIT took, the wait for the disk included.", [([], writer.commits)])
        page.histogram("kompas_writer_checkpoint_seconds", "How long checkpoints of the store took.", [([], writer.checkpoints)])
        page.gauge("kompas_writer_wal_pages", "Pages in the store's write-ahead log.", Double(writer.pagesInLog))
    }

    private func accessLog(_ page: inout Exposition) {
        let log = foundations.log.statistics
        page.gauge("kompas_access_log_waiting", "Answers that wait for their row in the access log.", Double(log.waiting))
        page.gauge("kompas_access_log_oldest_waiting_seconds", "How long the first of them has waited.", log.oldestWaiting / .seconds(1))
        page.counter("kompas_access_log_rows_total", "Rows written.", Double(log.rows))
        page.counter("kompas_access_log_failures_total", "Appends that failed: their answers were 503.", Double(log.failures))
        page.histogram("kompas_access_log_batch_rows", "How many rows shared a transaction.", [([], log.batchSizes)])
        page.histogram("kompas_access_log_commit_seconds", "How long a transaction of rows took, COMMIT included.", [([], log.commits)])
        page.histogram("kompas_access_log_checkpoint_seconds", "How long checkpoints of the access log took.", [([], log.checkpoints)])
        page.gauge("kompas_access_log_wal_pages", "Pages in the access log's write-ahead log.", Double(log.pagesInLog))
    }

    private func files(_ page: inout Exposition) {
        let folder = foundations.folder
        let logs = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter { $0.hasPrefix("access-") && $0.contains(".sqlite") }
        page.gauges("kompas_file_bytes", "Sizes of files.", [
            ([("file", "store")], size(foundations.store.path)),
            ([("file", "store-wal")], size(foundations.store.path + "-wal")),
            ([("file", "access-log")], logs.reduce(0) { $0 + size(folder + "/" + $1) }),
        ])
    }

    private func size(_ path: String) -> Double {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        return (attributes?[.size] as? NSNumber)?.doubleValue ?? 0
    }
}
