#define _GNU_SOURCE
#include "CDescriptorPassing.h"
#include <errno.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>

typedef union {
  struct cmsghdr header;
  char space[CMSG_SPACE(sizeof(int))];
} control_t;

long gz_send(int socket, int descriptor, const void *bytes, size_t count) {
  struct iovec part = {.iov_base = (void *)bytes, .iov_len = count};
  struct msghdr message = {.msg_iov = &part, .msg_iovlen = 1};
  control_t control;
  if (descriptor >= 0) {
    memset(&control, 0, sizeof control);
    message.msg_control = control.space;
    message.msg_controllen = sizeof control.space;
    struct cmsghdr *header = CMSG_FIRSTHDR(&message);
    header->cmsg_level = SOL_SOCKET;
    header->cmsg_type = SCM_RIGHTS;
    header->cmsg_len = CMSG_LEN(sizeof(int));
    memcpy(CMSG_DATA(header), &descriptor, sizeof(int));
  }
  long sent;
  do {
    sent = sendmsg(socket, &message, MSG_NOSIGNAL);
  } while (sent < 0 && errno == EINTR);
  return sent;
}

long gz_receive(int socket, int *descriptor, void *bytes, size_t capacity) {
  struct iovec part = {.iov_base = bytes, .iov_len = capacity};
  control_t control;
  struct msghdr message = {
      .msg_iov = &part, .msg_iovlen = 1, .msg_control = control.space, .msg_controllen = sizeof control.space};
  *descriptor = -1;
  long received;
  do {
    received = recvmsg(socket, &message, MSG_CMSG_CLOEXEC);
  } while (received < 0 && errno == EINTR);
  if (received < 0) return received;
  for (struct cmsghdr *header = CMSG_FIRSTHDR(&message); header; header = CMSG_NXTHDR(&message, header)) {
    if (header->cmsg_level == SOL_SOCKET && header->cmsg_type == SCM_RIGHTS) {
      if (*descriptor >= 0) close(*descriptor);
      memcpy(descriptor, CMSG_DATA(header), sizeof(int));
    }
  }
  return received;
}

int gz_memory_file(const void *bytes, size_t count) {
  int file = memfd_create("gazette", MFD_CLOEXEC);
  if (file < 0) return -1;
  const char *rest = bytes;
  while (count > 0) {
    long written = write(file, rest, count);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) {
      close(file);
      return -1;
    }
    rest += written;
    count -= (size_t)written;
  }
  lseek(file, 0, SEEK_SET);
  return file;
}
