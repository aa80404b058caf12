/* Mounting and unmounting: see serve.h. */
#define _GNU_SOURCE /* execvpe */
#include "serve.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

static const char *const HELPERS[] = {"fusermount3", "fusermount"};
enum { HELPER_COUNT = 2 };

/* Starts a helper, and returns its exit status. It says nothing: there is another way. */
static int run_helper(char *const words[]) {
    pid_t child = fork();
    if (!child) {
        int nowhere = open("/dev/null", O_RDWR);
        for (int stream = 0; stream <= 2; stream++)
            dup2(nowhere, stream);
        execvp(words[0], words);
        _exit(127);
    }
    int status = -1;
    while (child > 0 && waitpid(child, &status, 0) < 0 && errno == EINTR)
        ;
    return status;
}

/* The helper sends the kernel's end as rights over a socket (fuse's own protocol). */
static int received(int from) {
    char byte;
    union {
        struct cmsghdr head;
        char room[CMSG_SPACE(sizeof(int))];
    } rights;
    struct iovec piece = {&byte, 1};
    struct msghdr message = {
        .msg_iov = &piece, .msg_iovlen = 1, .msg_control = rights.room, .msg_controllen = sizeof rights.room};
    if (recvmsg(from, &message, MSG_CMSG_CLOEXEC | MSG_DONTWAIT) <= 0)
        return -1;
    struct cmsghdr *head = CMSG_FIRSTHDR(&message);
    if (!head || head->cmsg_type != SCM_RIGHTS)
        return -1;
    int kernel;
    memcpy(&kernel, CMSG_DATA(head), sizeof kernel);
    return kernel;
}

static int mount_by_helper(const char *helper, const char *folder) {
    int ends[2];
    char number[16];
    if (access("/etc/mtab", R_OK)) /* without it the helper mounts, but does not unmount */
        return -1;
    if (socketpair(AF_UNIX, SOCK_STREAM, 0, ends))
        return -1;
    fcntl(ends[0], F_SETFD, FD_CLOEXEC);
    snprintf(number, sizeof number, "%d", ends[1]);
    setenv("_FUSE_COMMFD", number, 1);
    char *words[] = {(char *)helper, "-o", "ro,nosuid,nodev,fsname=obsdiag,subtype=AppImage", "--", (char *)folder, NULL};
    int status = run_helper(words);
    close(ends[1]);
    int kernel = status ? -1 : received(ends[0]);
    close(ends[0]);
    return kernel;
}

static int mount_as_root(const char *folder) {
    char options[96];
    int kernel = geteuid() ? -1 : open("/dev/fuse", O_RDWR | O_CLOEXEC);
    if (kernel < 0)
        return -1;
    snprintf(options, sizeof options, "fd=%d,rootmode=40000,user_id=0,group_id=0,allow_other", kernel);
    if (!mount("obsdiag", folder, "fuse.AppImage", MS_RDONLY | MS_NOSUID | MS_NODEV, options))
        return kernel;
    close(kernel);
    return -1;
}

int mount_at(const char *folder) {
    int kernel = mount_as_root(folder);
    for (int row = 0; row < HELPER_COUNT && kernel < 0; row++)
        kernel = mount_by_helper(HELPERS[row], folder);
    return kernel;
}

int unmount_from(const char *folder) {
    if (!umount2(folder, MNT_DETACH))
        return 0;
    for (int row = 0; row < HELPER_COUNT; row++) {
        char *words[] = {(char *)HELPERS[row], "-u", "-z", "--", (char *)folder, NULL};
        if (!run_helper(words))
            return 0;
    }
    return -1;
}
