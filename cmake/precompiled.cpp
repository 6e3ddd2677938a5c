// The file that compiles precompiled.h for all rooms; it holds nothing else.
