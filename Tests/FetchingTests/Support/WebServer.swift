internal import Foundation
internal import Glibc
internal import LoopbackServer

/// nginx on loopback with TLS, HTTP/2 and files of its own.
struct WebServer {
  private static let program = "/usr/sbin/nginx"
  /// False where nginx isn't installed.
  static let exists = FileManager.default.isExecutableFile(atPath: program)

  private let certificates: Certificates
  private let process: Process
  /// `https://localhost:36275`
  let url: String

  /// Starts the server. `files`: texts by their names. `locations`: further blocks of the configuration.
  init(files: [String: String], locations: String) throws {
    certificates = try Certificates()
    try certificates.make(.good)
    let folder = certificates.folder
    let root = folder.appendingPathComponent("files")
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    for (name, text) in files { try Data(text.utf8).write(to: root.appendingPathComponent(name)) }
    // A port that is free now; another program may take it before nginx does.
    for attempt in 1... {
      let port = try ClosedPort().number
      try Data(Self.configuration(folder.path, port: port, locations).utf8)
        .write(to: folder.appendingPathComponent("nginx.conf"))
      let process = try Self.started(in: folder)
      guard Self.listens(port, process) else {
        if attempt == 5 { throw POSIXError(.ECONNREFUSED) }
        continue
      }
      (self.process, url) = (process, "https://localhost:\(port)")
      return
    }
    fatalError("the loop ends by return or by an error")
  }

  var authority: String { certificates.authority }

  func stop() {
    // The server takes over the mask of signals of this thread, which may block others.
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    certificates.remove()
  }

  private static func started(in folder: URL) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = ["-p", folder.path, "-c", "nginx.conf", "-e", "errors"]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  /// Waits until the server answers at a port; false if it has ended.
  private static func listens(_ port: UInt16, _ server: Process) -> Bool {
    while server.isRunning {
      let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
      defer { close(socket) }
      var name = sockaddr_in()
      (name.sin_family, name.sin_port) = (sa_family_t(AF_INET), port.bigEndian)
      inet_pton(AF_INET, "127.0.0.1", &name.sin_addr)
      let length = socklen_t(MemoryLayout<sockaddr_in>.size)
      let isConnected = withUnsafeBytes(of: name) { bytes in
        bytes.withMemoryRebound(to: sockaddr.self) { connect(socket, $0.baseAddress, length) == 0 }
      }
      if isConnected { return true }
      usleep(10_000)
    }
    return false
  }

  private static func configuration(_ folder: String, port: UInt16, _ locations: String) -> String {
    """
    daemon off; master_process off; pid nginx.pid;
    events {}
    http {
      access_log off; client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi;
      uwsgi_temp_path uwsgi; scgi_temp_path scgi;
      gzip on; gzip_min_length 1; gzip_types *;
      types { application/rss+xml xml; }
      server {
        listen 127.0.0.1:\(port) ssl http2;
        ssl_certificate good.pem; ssl_certificate_key good.key;
        root files;
        \(locations)
      }
    }

    """
  }
}
