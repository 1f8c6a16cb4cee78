internal import Foundation
internal import Glibc

/// Certificates that `openssl` makes in a folder of its own: an authority, and hosts that the authority signed.
struct Certificates {
  /// The kinds of certificates of a host.
  enum Kind: String {
    case good, expired, otherHost, selfSigned
  }

  private static let openssl = "/usr/bin/openssl"
  /// False where there is no program that makes certificates.
  static let canBeMade = FileManager.default.isExecutableFile(atPath: openssl)

  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("certificates-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try run("req -x509 -newkey rsa:2048 -nodes -keyout ca.key -out ca.pem -subj /CN=ca -days 2")
  }

  func remove() {
    try? FileManager.default.removeItem(at: folder)
  }

  /// The file with the certificate of the authority.
  var authority: String { folder.path + "/ca.pem" }

  /// Makes the certificate and the key of a host: `KIND.pem` and `KIND.key` in the folder.
  func make(_ kind: Kind) throws {
    let host = kind == .otherHost ? "b.example" : "localhost"
    let key = "-newkey rsa:2048 -nodes -keyout \(kind).key -subj /CN=\(host)"
    if kind == .selfSigned { return try run("req -x509 \(key) -out \(kind).pem -days 2") }
    try Data("subjectAltName=DNS:\(host)".utf8).write(to: folder.appendingPathComponent("names"))
    try run("req \(key) -out \(kind).csr")
    try run(
      "x509 -req -in \(kind).csr -CA ca.pem -CAkey ca.key -CAcreateserial -extfile names -out \(kind).pem"
        + " -days \(kind == .expired ? -1 : 2)")
  }

  private func process(_ arguments: String) -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.openssl)
    process.arguments = arguments.split(separator: " ").map(String.init)
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    return process
  }

  private func run(_ arguments: String) throws {
    let process = process(arguments)
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw POSIXError(.EINVAL) }
  }

  /// Calls a function with the address of a server with a certificate.
  func withServer<Result>(_ kind: Kind, _ body: (_ url: String) throws -> Result) throws -> Result {
    try make(kind)
    let output = Pipe()
    let server = process("s_server -accept 127.0.0.1:0 -www -cert \(kind).pem -key \(kind).key")
    server.standardOutput = output
    try server.run()
    defer {
      // The server takes over the mask of signals of this thread, which may block others.
      kill(server.processIdentifier, SIGKILL)
      server.waitUntilExit()
    }
    // `ACCEPT 127.0.0.1:36275`
    var text = ""
    while !text.contains(#/ACCEPT .*:[0-9]+\n/#) {
      let data = output.fileHandleForReading.availableData
      guard !data.isEmpty else { throw POSIXError(.ECONNREFUSED) }
      text += String(decoding: data, as: UTF8.self)
    }
    let port = text.firstMatch(of: #/ACCEPT .*:([0-9]+)\n/#)?.1 ?? ""
    return try body("https://localhost:\(port)/")
  }
}
