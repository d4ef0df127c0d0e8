-- From now on no lower epoch may write. KEYS: head; ARGV: epoch
local fence = redis.call('HGET', KEYS[1], 'fence') or '0'
if tonumber(fence) > tonumber(ARGV[1]) then return {'FENCED', fence} end
redis.call('HSET', KEYS[1], 'fence', ARGV[1])
return {'OK', '0'}
