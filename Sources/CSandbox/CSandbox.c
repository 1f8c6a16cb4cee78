#define _GNU_SOURCE
#include "CSandbox.h"
#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/landlock.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined(__x86_64__)
#define THIS_ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define THIS_ARCHITECTURE AUDIT_ARCH_AARCH64
#endif

/// All rights over files that the first version of Landlock knows.
static const uint64_t all_rights = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1;

/// Folders with libraries, character sets, certificates and the settings of the system.
static const char *const system_folders[] = {"/usr", "/lib", "/lib64", "/etc"};
enum { system_folder_count = sizeof system_folders / sizeof *system_folders };

/// Allows reading a folder with all that it has, or one file. A path that doesn't exist is left out.
static void allow_reading(int ruleset, const char *path) {
  struct landlock_path_beneath_attr rule = {
      .allowed_access = LANDLOCK_ACCESS_FS_READ_FILE,
      .parent_fd = open(path, O_PATH | O_CLOEXEC),
  };
  if (rule.parent_fd < 0) return;
  struct stat status;
  if (fstat(rule.parent_fd, &status) == 0 && S_ISDIR(status.st_mode)) {
    rule.allowed_access |= LANDLOCK_ACCESS_FS_READ_DIR;
  }
  syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
  close(rule.parent_fd);
}

/// Only the system's folders and these paths can be read; files that are open stay open.
static int confine_files(const char *const *paths) {
  struct landlock_ruleset_attr rules = {.handled_access_fs = all_rights};
  int ruleset = (int)syscall(SYS_landlock_create_ruleset, &rules, sizeof rules, 0);
  if (ruleset < 0) return 0;
  for (size_t i = 0; i < system_folder_count; i++) allow_reading(ruleset, system_folders[i]);
  for (; paths && *paths; paths++) allow_reading(ruleset, *paths);
  int failed = (int)syscall(SYS_landlock_restrict_self, ruleset, 0);
  close(ruleset);
  return !failed;
}

/// Calls of the system that end with EPERM. Those of the network come last.
static const int refused_calls[] = {
    SYS_execve, SYS_execveat, SYS_ptrace, SYS_process_vm_readv, SYS_process_vm_writev, SYS_kill, SYS_tkill, SYS_mount,
    SYS_umount2, SYS_unshare, SYS_setns, SYS_bpf, SYS_perf_event_open, SYS_keyctl, SYS_add_key, SYS_request_key,
    SYS_userfaultfd, SYS_io_uring_setup, SYS_unlinkat, SYS_renameat2, SYS_linkat, SYS_symlinkat, SYS_mkdirat,
    SYS_fchmodat, SYS_fchownat, SYS_truncate, SYS_pidfd_open, SYS_pidfd_getfd, SYS_pidfd_send_signal, SYS_init_module,
    SYS_finit_module, SYS_kexec_load, SYS_openat2, SYS_listen, SYS_accept4,
#if defined(__x86_64__)
    SYS_fork, SYS_vfork, SYS_accept, SYS_unlink, SYS_rename, SYS_renameat, SYS_link, SYS_symlink, SYS_mkdir, SYS_rmdir,
    SYS_chmod, SYS_chown, SYS_creat,
#endif
    SYS_socket, SYS_socketpair, SYS_connect, SYS_bind,
};
enum { refused_count = sizeof refused_calls / sizeof *refused_calls, network_count = 4 };

/// Calls that open a file, and the number of the argument with their flags.
static const struct {
  int call, flags;
} opening_calls[] = {
    {SYS_openat, 2},
#if defined(__x86_64__)
    {SYS_open, 1},
#endif
};
enum { opening_count = sizeof opening_calls / sizeof *opening_calls };
/// Flags of an open file that can be written.
enum { writing_flags = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC };

/// Refuses calls; the number of the call has been loaded. Returns the number of statements.
static size_t refuse_opening(struct sock_filter *filter) {
  size_t n = 0;
  for (size_t i = 0; i < opening_count; i++) {
    uint32_t flags = (uint32_t)offsetof(struct seccomp_data, args[opening_calls[i].flags]);
    filter[n++] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (uint32_t)opening_calls[i].call, 0, 4);
    filter[n++] = (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, flags);
    filter[n++] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, writing_flags, 0, 1);
    filter[n++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM);
    filter[n++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
  }
  return n;
}

static int confine_calls(int allows_network) {
#ifndef THIS_ARCHITECTURE
  return 0;
#else
  struct sock_filter filter[4 + 5 * opening_count + refused_count + 2];
  size_t n = 0, refused = allows_network ? refused_count - network_count : refused_count;
  filter[n++] = (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, arch));
  filter[n++] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, THIS_ARCHITECTURE, 1, 0);
  filter[n++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS);
  filter[n++] = (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr));
  n += refuse_opening(filter + n);
  for (size_t i = 0; i < refused; i++) {
    uint8_t to_refusal = (uint8_t)(refused - i);
    filter[n++] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (uint32_t)refused_calls[i], to_refusal, 0);
  }
  filter[n++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
  filter[n++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM);
  struct sock_fprog program = {.len = (unsigned short)n, .filter = filter};
  return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
#endif
}

int gz_confine(const char *const *paths, int allows_network) {
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return 0;
  return 1 | (confine_files(paths) ? 2 : 0) | (confine_calls(allows_network) ? 4 : 0);
}

static void limit(int resource, rlim_t most) {
  struct rlimit limit = {.rlim_cur = most, .rlim_max = most};
  setrlimit(resource, &limit);
}

void gz_limit(unsigned long memory, unsigned long largest_file) {
  limit(RLIMIT_FSIZE, largest_file);
  limit(RLIMIT_CORE, 0);
  if (memory > 0) limit(RLIMIT_AS, memory);
}

void gz_renew_time(unsigned long seconds) {
  struct rusage used;
  struct rlimit limit;
  if (getrusage(RUSAGE_SELF, &used) != 0 || getrlimit(RLIMIT_CPU, &limit) != 0) return;
  limit.rlim_cur = (rlim_t)(used.ru_utime.tv_sec + used.ru_stime.tv_sec) + seconds;
  setrlimit(RLIMIT_CPU, &limit);
}
