internal import CMalloc
internal import Foundation

/// Settings of the C library's allocator that return freed memory to the system: reading an index takes much more
/// memory for a moment than the program keeps.
enum Allocator {
  private static let mebibyte: Int32 = 1 << 20

  /// Must be called first. By default glibc gives up to eight arenas to each processor, and each arena keeps its freed
  /// memory and may keep ever larger pieces.
  static func settle() {
    mallopt(M_ARENA_MAX, max(2, Int32(clamping: ProcessInfo.processInfo.activeProcessorCount)))
    mallopt(M_MMAP_THRESHOLD, mebibyte)
    mallopt(M_TRIM_THRESHOLD, mebibyte)
  }

  /// Gives back whole pages between pieces that are in use. Takes some milliseconds.
  static func trim() {
    malloc_trim(0)
  }
}
