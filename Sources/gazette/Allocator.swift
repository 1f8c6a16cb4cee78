internal import CMalloc
internal import Foundation

/// The C library's allocator, set so that what the program gives back goes back to the system: reading an index takes
/// much more memory for a moment than what is kept of it.
enum Allocator {
  private static let mebibyte: Int32 = 1 << 20

  /// To be called before anything is done. By default glibc gives up to eight arenas to each processor, of which each
  /// keeps what it once had, and lets them keep ever larger pieces.
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
