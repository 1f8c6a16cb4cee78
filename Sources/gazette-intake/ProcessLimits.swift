internal import CSandbox
internal import Glibc

/// The limits under which the program reads: a file made to break programs costs one file, and nothing else.
enum ProcessLimits {
  /// The most bytes of address space: the largest page, its tree and its text need a third.
  private static let memory: UInt = 2 << 30
  /// The most seconds of processor time for an entry.
  private static let seconds: UInt = 20

  /// Gives up, for ever, all rights that reading has no need of.
  static func confine() {
    // Sanitizers reserve more address space than any limit leaves.
    gz_limit(getenv("ASAN_OPTIONS") == nil ? memory : 0, 0)
    _ = gz_confine(nil, 0)
  }

  /// Gives the next entry its share of processor time. The process is ended when the share is used up.
  static func renewTime() {
    gz_renew_time(seconds)
  }
}
