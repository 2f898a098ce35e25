import Endpoints
import Foundation
import Service
import Storage
import Support
import Testing

@Suite("Metrics")
struct MetricsTests {
    private func metrics(_ jobcenter: TestJobcenter) throws -> MetricsText {
        let answer = try jobcenter.healthClient.get("/metrics")
        #expect(answer.status == 200)
        #expect(answer.header("content-type") == "text/plain; version=0.0.4; charset=utf-8")
        return try MetricsText(answer.text)
    }

    @Test("The figures are what was done")
    func figures() throws {
        let jobcenter = try TestJobcenter { $0.rateLimits.perToken = 20 }
        let before = try metrics(jobcenter)
        let client = jobcenter.client(jobcenter.people.caseworker.token)
        for number in 1...3 { _ = try client.record(case: number) }
        for _ in 0..<5 { #expect(try client.get("/v1/me").status == 200) }
        #expect(try client.get("/v1/cases").status == 200)
        #expect(try client.get("/v1/cases/019ab3c4-2000-7000-8000-000000000001").status == 404)
        #expect(try jobcenter.client("kompas_wrong").get("/v1/me").status == 401)
        #expect(try client.get("/v1/nowhere").status == 404)
        for _ in 0..<30 { _ = try client.get("/v1/codes") }

        // What is noted behind the answers has had its turn.
        try jobcenter.service.foundations.writer.perform { _ in }
        let after = try metrics(jobcenter)
        func rise(_ key: String) -> Double { (after[key] ?? -1) - (before[key] ?? -1) }
        #expect(rise(#"kompas_requests_total{operation="createCase",status="2xx"}"#) == 3)
        #expect(rise(#"kompas_requests_total{operation="getMe",status="2xx"}"#) == 5)
        #expect(rise(#"kompas_requests_total{operation="getMe",status="4xx"}"#) == 1)
        #expect(rise(#"kompas_requests_total{operation="getCase",status="4xx"}"#) == 1)
        #expect(rise(#"kompas_requests_total{operation="none",status="4xx"}"#) == 1)
        #expect(rise(#"kompas_request_duration_seconds_count{operation="getMe"}"#) == 6)
        #expect(rise(#"kompas_request_duration_seconds_sum{operation="createCase"}"#) > 0)
        #expect(rise("kompas_wrong_tokens_total") == 1)
        // 20 of the token's 40 requests are within its allowance, and as many more as came back meanwhile.
        let codes = rise(#"kompas_requests_total{operation="listCodeLists",status="2xx"}"#)
        let limited = rise(#"kompas_requests_limited_total{limit="token"}"#)
        #expect(codes + limited == 30)
        #expect(limited > 0)

        // The use of the token is noted by a change of its own; whether it is answered yet is a matter of time.
        #expect(rise("kompas_writer_units_total") >= 3)
        #expect(rise("kompas_writer_batch_units_count") > 0)
        #expect(rise("kompas_writer_batch_units_sum") >= 3)
        #expect(rise("kompas_writer_commit_seconds_count") == rise("kompas_writer_batch_units_count"))
        #expect(rise("kompas_access_log_rows_total") == Double(try jobcenter.logged().count))
        #expect(rise("kompas_access_log_batch_rows_sum") == rise("kompas_access_log_rows_total"))
        #expect(rise("kompas_connections_accepted_total") == 2)
        #expect(rise("kompas_received_bytes_total") > 40 * 60)
        #expect(rise("kompas_sent_bytes_total") > 40 * 100)
        #expect(after["kompas_connections_refused_total"] == 0)
        #expect(after["kompas_access_log_waiting"] == 0)
        #expect(after["kompas_access_log_oldest_waiting_seconds"] == 0)
        #expect(after["kompas_writer_waiting"] == 0)
        #expect(after["kompas_query_waiting"] == 0)
    }

    @Test("The process, its files and its version are there")
    func process() throws {
        let page = try metrics(try TestJobcenter())
        #expect(page["kompas_build_info{version=\"\(Release.version)\"}"] == 1)
        let started = try #require(page["process_start_time_seconds"])
        #expect(Date().timeIntervalSince1970 - started >= 0)
        #expect(Date().timeIntervalSince1970 - started < 86_400)
        #expect(try #require(page["process_resident_memory_bytes"]) > 1_000_000)
        #expect(try #require(page["process_open_fds"]) > 3)
        #expect(try #require(page["process_max_fds"]) > 3)
        #expect(try #require(page[#"kompas_file_bytes{file="store"}"#]) > 4_096)
        #expect(try #require(page[#"kompas_file_bytes{file="access-log"}"#]) > 0)
    }

    @Test("Labels are operations, classes of status and the like: their number does not grow with what is asked")
    func labels() throws {
        let jobcenter = try TestJobcenter()
        let before = try metrics(jobcenter)
        let client = jobcenter.client(jobcenter.people.caseworker.token)
        let file = try client.record(case: 17, name: "Ane Prøvesen")
        for target in [file.path, "/v1/\(file.id)", "/v1/cases?externalCaseNumber=2026-1", "/v1/cases/\(file.id)/compass"] { _ = try client.get(target) }
        _ = try client.send("BREW", "/v1/me")
        let after = try metrics(jobcenter)
        #expect(after.samples.keys.sorted() == before.samples.keys.sorted())
        #expect(Set(after.labels.keys) == ["operation", "status", "le", "limit", "file", "version", "result"])
        let text = after.samples.keys.joined(separator: "\n")
        for secret in [file.id, file.citizen, "Prøvesen", "BREW", jobcenter.people.caseworker.token] { #expect(!text.contains(secret)) }
        #expect(after.labels["status"] == ["2xx", "3xx", "4xx", "5xx"])
    }

    @Test("Metrics are on the health listener alone")
    func listeners() throws {
        let jobcenter = try TestJobcenter()
        #expect(try jobcenter.healthClient.get("/livez").status == 200)
        #expect(try jobcenter.healthClient.get("/readyz").status == 200)
        #expect(try jobcenter.client(jobcenter.people.caseworker.token).get("/metrics").status == 404)
    }
}
