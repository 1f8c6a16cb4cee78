internal import Glibc

/// An event of the kernel's inotify.
package struct FolderEvent: Hashable, Sendable {
  /// The kernel's number of the watched folder; -1 where events were lost.
  let folder: Int32
  let mask: UInt32
  /// The bytes of a name in the folder; empty for the folder itself.
  let name: [UInt8]

  package init(folder: Int32, mask: UInt32, name: [UInt8]) {
    (self.folder, self.mask, self.name) = (folder, mask, name)
  }

  /// True if changes were lost: of a file system that is gone, or because too many came at once.
  var areEventsLost: Bool { has(IN_Q_OVERFLOW) || has(IN_UNMOUNT) }

  /// True if no other event of this folder follows.
  var isEndOfWatch: Bool { has(IN_IGNORED) }

  /// True if a file or a folder came, went or changed.
  var isChange: Bool { !areEventsLost && !isEndOfWatch }

  /// True for a new file that a program may still be writing: another event follows when the program closes the file.
  var isNewFile: Bool { has(IN_CREATE) && !isFolder }

  /// True if a folder was removed, or moved away.
  var isFolderGone: Bool { has(IN_MOVED_FROM) && isFolder }

  private var isFolder: Bool { mask & UInt32(IN_ISDIR) != 0 }

  private func has(_ flag: Int32) -> Bool { mask & UInt32(flag) != 0 }
}

extension FolderEvent {
  private static let capacity = 65_536

  /// The events that wait at a descriptor.
  static func read(from descriptor: Int32) -> [FolderEvent] {
    var events: [FolderEvent] = []
    withUnsafeTemporaryAllocation(byteCount: capacity, alignment: MemoryLayout<inotify_event>.alignment) {
      buffer in
      while case let count = Glibc.read(descriptor, buffer.baseAddress, capacity), count > 0 {
        append(UnsafeRawBufferPointer(rebasing: buffer[..<count]), to: &events)
      }
    }
    return events
  }

  private static func append(_ bytes: UnsafeRawBufferPointer, to events: inout [FolderEvent]) {
    let header = MemoryLayout<inotify_event>.size
    var start = 0
    while start + header <= bytes.count {
      let event = bytes.loadUnaligned(fromByteOffset: start, as: inotify_event.self)
      let end = start + header + Int(event.len)
      // The kernel fills the name up with zeros.
      let name = bytes[min(start + header, bytes.count)..<min(end, bytes.count)].prefix { $0 != 0 }
      events.append(FolderEvent(folder: event.wd, mask: event.mask, name: Array(name)))
      start = end
    }
  }
}
