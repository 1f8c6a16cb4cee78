internal import CDescriptorPassing
internal import Glibc

/// A file that is only in memory, for a program to read.
package struct MemoryFile: Sendable {
  package let descriptor: Int32

  package init(_ bytes: [UInt8]) throws(SystemError) {
    descriptor = bytes.withUnsafeBytes { gz_memory_file($0.baseAddress, $0.count) }
    guard descriptor >= 0 else { throw SystemError(errno: errno) }
  }

  package func close() { _ = Glibc.close(descriptor) }
}
