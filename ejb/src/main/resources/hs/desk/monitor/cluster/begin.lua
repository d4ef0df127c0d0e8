-- Replaces all rows by those of a new epoch. An entry without rows tells the nodes to load.
-- KEYS: head, rows, stream
-- ARGV: epoch, seq, longest stream, header, as_of, (field, value)...
local PART = 3000
local head = redis.call('HMGET', KEYS[1], 'epoch', 'seq', 'fence')
local epoch = tonumber(ARGV[1])
if tonumber(head[3] or '0') > epoch then return {'FENCED', head[3]} end
if head[1] and tonumber(head[1]) >= epoch then
  -- told twice, because the answer to the first time was lost
  if head[1] == ARGV[1] and head[2] == ARGV[2] then return {'OK', '0'} end
  return {'FENCED', head[1]}
end
redis.call('UNLINK', KEYS[1], KEYS[2])
redis.call('HSET', KEYS[2], '.', '')
for at = 6, #ARGV, PART do
  redis.call('HSET', KEYS[2], unpack(ARGV, at, math.min(at + PART - 1, #ARGV)))
end
redis.call('HSET', KEYS[1], 'epoch', ARGV[1], 'seq', ARGV[2], 'fence', ARGV[1], 'as_of', ARGV[5])
redis.call('XADD', KEYS[3], 'MAXLEN', '~', ARGV[3], '*', 'h', ARGV[4])
return {'OK', '0'}
