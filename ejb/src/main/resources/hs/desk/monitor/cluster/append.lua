-- Writes one entry: rows into the hash, the same rows into the stream, the new number into the head; all or nothing.
-- KEYS: head, rows, stream
-- ARGV: epoch, prev, seq, longest stream, header, header of a part that others follow, as_of,
--       count of topics whose removals are forgotten, (topic, number)..., count of fields to drop, field..., (field, value)...
local PART = 3000
local head = redis.call('HMGET', KEYS[1], 'epoch', 'seq', 'fence')
local epoch = tonumber(ARGV[1])
if tonumber(head[3] or '0') > epoch then return {'FENCED', head[3]} end
if not head[1] or redis.call('EXISTS', KEYS[2]) == 0 then return {'LOST', '0'} end
if tonumber(head[1]) ~= epoch then return {'FENCED', head[1]} end
if head[2] ~= ARGV[2] then
  -- told twice, because the answer to the first time was lost
  if head[2] == ARGV[3] then return {'OK', '0'} end
  return {'LOST', '0'}
end
local at = 9
for _ = 1, tonumber(ARGV[8]) do
  redis.call('HSET', KEYS[1], 'exact:' .. ARGV[at], ARGV[at + 1])
  at = at + 2
end
local drops = tonumber(ARGV[at])
at = at + 1
for i = at, at + drops - 1, PART do
  redis.call('HDEL', KEYS[2], unpack(ARGV, i, math.min(i + PART - 1, at + drops - 1)))
end
at = at + drops
local last = #ARGV
repeat
  local till = math.min(at + PART - 1, last)
  local header = till < last and ARGV[6] or ARGV[5]
  if at <= last then redis.call('HSET', KEYS[2], unpack(ARGV, at, till)) end
  redis.call('XADD', KEYS[3], 'MAXLEN', '~', ARGV[4], '*', 'h', header, unpack(ARGV, at, till))
  at = till + 1
until at > last
if ARGV[2] ~= ARGV[3] then redis.call('HSET', KEYS[1], 'seq', ARGV[3], 'as_of', ARGV[7]) end
return {'OK', '0'}
