# Read by ctest before it runs anything: tests neither use nor fill the cache of compiled rules of whoever runs them.
set(ENV{FOOTRULE_CACHE} off)
