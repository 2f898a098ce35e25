-- Places the case's actors one after another, each time somewhere else.
dofile("Benchmarks/wrk/result.lua")

local actors = {}
for id in os.getenv("BENCH_ACTORS"):gmatch("%S+") do actors[#actors + 1] = id end

local headers = { ["Authorization"] = "Bearer " .. os.getenv("BENCH_TOKEN"), ["Content-Type"] = "application/json" }
local place = '{"positions":[{"actor":"%s","systemFaglighed":%d,"individOmverden":%d,"kind":"anskuelse","basis":"iagttaget",'
    .. '"statement":"Vil gerne i gang, men er usikker på sproget."}]}'
local count = 0

function request()
    count = count + 1
    local body = place:format(actors[count % #actors + 1], count % 201 - 100, count * 7 % 201 - 100)
    return wrk.format("POST", nil, headers, body)
end
