-- A GET with the caller's token.
dofile("Benchmarks/wrk/result.lua")

wrk.headers["Authorization"] = "Bearer " .. os.getenv("BENCH_TOKEN")
