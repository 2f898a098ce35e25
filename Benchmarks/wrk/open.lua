-- A GET by anybody.
dofile("Benchmarks/wrk/result.lua")
