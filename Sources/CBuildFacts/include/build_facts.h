// What is known of the program when it is built.
#pragma once

/// The version of the program, with the commit from which it was built if the build was told: `0.1.0 (commit
/// 0123456789ab)`.
const char *gz_version(void);
