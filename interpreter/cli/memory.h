// How the program gets its memory: for a run of a few milliseconds, asking for it page by page is a large part of the time.
#pragma once

namespace footrule::cli {

// To be called first of all. What the system does not grant stays as it was.
void PrepareMemory();

}  // namespace footrule::cli
