internal import Foundation
internal import Glibc

/// A PostgreSQL server of its own for tests and measurements, with its data and its socket in a temporary folder. It ends
/// with the program that started it.
///
/// PostgreSQL refuses to run as root: then the server runs as the user `nobody`. A class, because it owns processes.
package final class DatabaseServer: @unchecked Sendable {
  // Sendable: one test uses a server at a time, or only reads its address.

  /// The administrator of the server.
  package static let administrator = "administrator"

  package let folder: String
  /// The folder of the data; within `folder` unless the data are kept.
  package let data: String
  private let programs: String
  /// The size of the disk for tables of `smallDisk`, in megabytes.
  private let smallDiskSize: Int?
  /// The port at which the server listens on loopback too; nil for the socket in the folder alone.
  package let port: Int?
  /// Ends when the write end of its standard input is closed, and ends the server before.
  private var keeper: ChildProcess?
  private var lifeline: Int32 = -1

  /// The folder of PostgreSQL's programs; nil where it isn't installed.
  package static let programs: String? = {
    let root = "/usr/lib/postgresql"
    let versions = ((try? FileManager.default.contentsOfDirectory(atPath: root)) ?? [])
      .sorted { (Int($0) ?? 0) > (Int($1) ?? 0) }
    let folders = versions.map { "\(root)/\($0)/bin" } + ["/usr/local/pgsql/bin", "/usr/bin"]
    return folders.first { FileManager.default.isExecutableFile(atPath: "\($0)/initdb") }
  }()

  /// Makes and starts a server. Throws where PostgreSQL isn't installed or doesn't start.
  ///
  /// - Parameters:
  ///   - listens: true for a server that listens on loopback too.
  ///   - smallDisk: the megabytes of a disk in memory for the tables of databases made by `makeDatabase`; only the
  ///     server sees this disk. Needs the rights of root.
  ///   - kept: a folder for the data, which stays when the server ends. Data that it has already are used.
  package init(
    settings: [String] = [], listens: Bool = false, smallDisk: Int? = nil, keepingDataIn kept: String? = nil
  ) throws {
    guard let programs = Self.programs else { throw Failure.notInstalled }
    (self.programs, smallDiskSize) = (programs, smallDisk)
    port = listens ? Self.freePort() : nil
    folder = "/tmp/gazette-postgresql-\(UUID().uuidString.prefix(8))"
    data = kept ?? "\(folder)/data"
    for path in [folder, kept].compactMap(\.self) {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      if geteuid() == 0, let user = getpwnam("nobody")?.pointee { chown(path, user.pw_uid, user.pw_gid) }
    }
    if !FileManager.default.fileExists(atPath: "\(data)/PG_VERSION") { try make() }
    try configure(settings)
    try start()
    if smallDisk != nil { try execute("CREATE TABLESPACE small LOCATION '\(disk)'") }
  }

  deinit {
    kill()
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// The address of a database, through the server's socket.
  package func address(of database: String = "postgres", as user: String = administrator) -> String {
    "postgresql://\(user)@/\(database)?host=\(folder)" + (port.map { "&port=\($0)" } ?? "")
  }

  /// A port of loopback that no program uses now.
  private static func freePort() -> Int? {
    let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(socket) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    return withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        guard bind(socket, pointer, length) == 0, getsockname(socket, pointer, &length) == 0 else {
          return nil
        }
        return pointer.withMemoryRebound(to: sockaddr_in.self, capacity: 1) {
          Int(UInt16(bigEndian: $0.pointee.sin_port))
        }
      }
    }
  }

  /// Why there is no server.
  package enum Failure: Error {
    case notInstalled
    case failed(String)
  }
}

// MARK: - Starting and ending

extension DatabaseServer {
  private static let asOtherUser =
    geteuid() == 0
    ? ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"] : []

  private func make() throws {
    try run([
      "\(programs)/initdb", "--pgdata", data, "--username", Self.administrator, "--auth", "trust",
      "--encoding", "UTF8", "--locale", "C", "--no-sync", "--no-instructions",
    ])
    let file = "\(data)/postgresql.conf"
    let all = try String(contentsOfFile: file, encoding: .utf8) + "include 'gazette.conf'\n"
    try Data(all.utf8).write(to: URL(fileURLWithPath: file))
  }

  /// Settings of a file of their own replace those of an earlier start.
  private func configure(_ settings: [String]) throws {
    let listening =
      port.map { ["listen_addresses = '127.0.0.1'", "port = \($0)"] } ?? ["listen_addresses = ''"]
    let lines =
      listening + [
        "unix_socket_directories = '\(folder)'", "fsync = off", "max_connections = 200",
        "lc_messages = 'C'", "autovacuum_naptime = 10s",
      ]
    let text = (lines + settings).joined(separator: "\n") + "\n"
    try Data(text.utf8).write(to: URL(fileURLWithPath: "\(data)/gazette.conf"))
  }

  /// Starts the server, which isn't running, and waits until it answers.
  package func start() throws {
    var ends: [Int32] = [-1, -1]
    // Another program that this one starts must not keep the server alive.
    guard pipe(&ends) == 0 else { throw Failure.failed("pipe") }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(ends[0]) }
    let script = """
      \(command) >>\(folder)/log 2>&1 </dev/null &
      server=$!
      read -r line
      kill -QUIT $server
      # `wait` needs a signal that the caller may have blocked.
      while grep '^State:' /proc/$server/status | grep -qv Z; do sleep 0.05; done
      [ "$line" = stay ] || rm -rf '\(folder)'
      """
    keeper = try ChildProcess(["/bin/sh", "-c", script], input: ends[0])
    lifeline = ends[1]
    let port = port.map { ["--port", "\($0)"] } ?? []
    // A machine that has much to do takes its time.
    for _ in 0..<1200 {
      if (try? run(["\(programs)/pg_isready", "--quiet", "--host", folder] + port)) != nil { return }
      usleep(50_000)
    }
    throw Failure.failed((try? String(contentsOfFile: "\(folder)/log", encoding: .utf8)) ?? "")
  }

  private var disk: String { "\(folder)/disk" }

  /// The line of the shell that becomes the server.
  private var command: String {
    let server = (Self.asOtherUser + ["\(programs)/postgres", "-D", data]).joined(separator: " ")
    guard let smallDiskSize else { return server }
    let mount = "mount -t tmpfs -o size=\(smallDiskSize)m,mode=777 gazette \(disk)"
    return "unshare --mount sh -c 'mkdir -p \(disk) && \(mount) && chown nobody \(disk) && exec \(server)'"
  }

  /// Gives the small disk so many megabytes.
  package func resizeDisk(to size: Int) throws {
    try run(
      [
        "nsenter", "--target", "\(processNumber ?? 0)", "--mount", "mount", "-o", "remount,size=\(size)m",
        disk,
      ],
      asRoot: true)
  }

  /// Ends the server at once, and has it tell its clients. Its data stays.
  package func quit() {
    if let number = processNumber {
      Glibc.kill(number, SIGQUIT)
      while isAlive(number) { usleep(20_000) }
    }
    kill()
  }

  /// Ends the server at once, as a power failure does. Its data stays.
  package func kill() {
    guard let keeper else { return }
    let processes = processNumber.map { [$0] + children(of: $0) } ?? []
    for process in processes { Glibc.kill(process, SIGKILL) }
    _ = "stay\n".withCString { write(lifeline, $0, 5) }
    close(lifeline)
    keeper.wait()
    (self.keeper, lifeline) = (nil, -1)
    while processes.contains(where: isAlive) { usleep(20_000) }
    unlink("\(data)/postmaster.pid")
  }

  private func children(of process: pid_t) -> [pid_t] {
    let found = try? run(["pgrep", "--parent", "\(process)"])
    return found?.split(separator: "\n").compactMap { pid_t($0) } ?? []
  }

  /// True while a process holds memory: one that has ended and that nobody asked for holds none.
  private func isAlive(_ process: pid_t) -> Bool {
    let line = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
    return line.map { !$0.contains(") Z ") } ?? false
  }

  /// The number of the server's first process; nil while it doesn't run.
  package var processNumber: Int32? {
    let file = try? String(contentsOfFile: "\(data)/postmaster.pid", encoding: .utf8)
    return file?.split(separator: "\n").first.flatMap { pid_t($0) }
  }

  /// Runs a program as the user of the server. Throws what it says where it fails.
  @discardableResult
  package func run(_ command: [String], asRoot: Bool = false) throws -> String {
    let output = FileManager.default.temporaryDirectory.path + "/gazette-output-\(UUID())"
    defer { unlink(output) }
    let line = ["/usr/bin/env", "--chdir=/"] + (asRoot ? [] : Self.asOtherUser) + command
    let status = try ChildProcess(line, output: output).wait()
    let said = (try? String(contentsOfFile: output, encoding: .utf8)) ?? ""
    guard status == 0 else { throw Failure.failed(said) }
    return said
  }

  /// Executes SQL as the administrator, with PostgreSQL's own program. Returns the rows, fields separated by `|`.
  @discardableResult
  package func execute(_ sql: String, in database: String = "postgres") throws -> String {
    try run([
      "\(programs)/psql", "--no-psqlrc", "--quiet", "--tuples-only", "--no-align", "--set", "ON_ERROR_STOP=1",
      "--dbname", address(of: database), "--command", sql,
    ]).trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Makes an empty database with a name that no other database has.
  package func makeDatabase() throws -> String {
    let name = "d\(UUID().uuidString.prefix(8).lowercased())"
    try execute("CREATE DATABASE \(name)" + (smallDiskSize == nil ? "" : " TABLESPACE small"))
    return name
  }
}
