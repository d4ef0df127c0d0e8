-- Everything at one moment: the head, the stream's end, the rows. KEYS: head, rows, stream
local last = '0-0'
local info = redis.pcall('XINFO', 'STREAM', KEYS[3])
if not info.err then
  for i = 1, #info, 2 do
    if info[i] == 'last-generated-id' then last = info[i + 1] end
  end
end
return {redis.call('HGETALL', KEYS[1]), last, redis.call('HGETALL', KEYS[2])}
