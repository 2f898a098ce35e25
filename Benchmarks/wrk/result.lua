-- What every measurement tells: requests, microseconds, failures, and the latencies of half and of 99 in 100, in microseconds.
function done(summary, latency)
    local failed = summary.errors
    io.write(string.format("RESULT %d %d %d %d %d\n", summary.requests, summary.duration,
        failed.connect + failed.read + failed.write + failed.status + failed.timeout, latency:percentile(50), latency:percentile(99)))
end
