/* Where an AppImage of obsdiag starts (type 2: this program, then an image of SquashFS).
 *
 * It mounts the image by FUSE, or, where that cannot be had, unpacks it to where the next start
 * finds it, and becomes AppRun in it. What starts it sees one process, with AppRun's exit status.
 * https://github.com/AppImage/AppImageSpec/blob/master/draft.md says what is asked of it.
 */
#define _GNU_SOURCE /* get_current_dir_name */
#include <elf.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cache.h"
#include "extract.h"
#include "image.h"
#include "serve.h"

#define WORD "--appimage-"
#define SCRIPTS "usr/lib/obsdiag/"
static const char HELP[] =
    "What an AppImage of obsdiag knows besides obsdiag's own options:\n\n"
    "  --appimage-install            tell this user's menu, kinds of files and shell of it\n"
    "  --appimage-uninstall          take that back\n"
    "  --appimage-extract [PATTERN]  unpack what is in it, into squashfs-root\n"
    "  --appimage-extract-and-run    start without FUSE, as with APPIMAGE_EXTRACT_AND_RUN=1\n"
    "  --appimage-mount              mount it, say where, and wait for Ctrl+C\n"
    "  --appimage-offset             say where the image starts\n"
    "  --appimage-help               say this\n";

static int fail(const char *what) {
    fprintf(stderr, "obsdiag: %s\n", what);
    return 127;
}

/* Where the ELF file ends and the image begins: its last part is the table of sections. */
static uint64_t end_of_program(int file) {
    Elf64_Ehdr head;
    if (pread(file, &head, sizeof head, 0) != sizeof head || head.e_ident[EI_CLASS] != ELFCLASS64)
        return 0;
    return head.e_shoff + (uint64_t)head.e_shentsize * head.e_shnum;
}

/* Leaves whoever started this, with nothing of theirs left open but what is named. */
static void detach(const int *kept, int count) {
    setsid();
    if (chdir("/"))
        _exit(1);
    int nowhere = open("/dev/null", O_RDWR);
    for (int stream = 0; stream <= 2; stream++)
        dup2(nowhere, stream);
    for (int other = 3; other < 1024; other++) {
        int named = 0;
        for (int row = 0; row < count; row++)
            named |= kept[row] == other;
        if (!named)
            close(other);
    }
}

/* The process that serves the mount; it writes a byte to `ready` once the kernel has it. */
static void attend(struct image *image, int watched, int ready, const char *folder) {
    int kept[] = {image->file, watched, ready};
    if (fork()) /* whoever waits for its children is not to find this one */
        _exit(0);
    detach(kept, 3);
    int kernel = mount_at(folder);
    if (kernel < 0 || write(ready, "", 1) != 1)
        _exit(1);
    close(ready);
    serve(image, kernel, watched, folder);
    _exit(0);
}

/* Mounts the image for as long as this process lives, and writes where. */
static int mounted_folder(struct image *image, char *place) {
    int ends[2];
    const char *temporary = getenv("TMPDIR");
    int watched = syscall(SYS_pidfd_open, getpid(), 0);
    if (watched < 0 || access("/dev/fuse", R_OK | W_OK))
        return -1;
    if (snprintf(place, PATH_MAX, "%s/.mount_obsdiagXXXXXX", temporary && *temporary == '/' ? temporary : "/tmp") >= PATH_MAX ||
        !mkdtemp(place))
        return -1;
    int is_mounted = 0;
    if (!pipe2(ends, O_CLOEXEC)) {
        pid_t child = fork();
        if (!child)
            attend(image, watched, ends[1], place);
        close(ends[1]);
        char byte;
        is_mounted = child > 0 && read(ends[0], &byte, 1) == 1;
        while (child > 0 && waitpid(child, NULL, 0) < 0 && errno == EINTR)
            ;
        close(ends[0]);
    }
    close(watched);
    if (is_mounted)
        return 0;
    rmdir(place);
    return -1;
}

static int wait_mounted(struct image *image) {
    char place[PATH_MAX];
    sigset_t ends;
    int which;
    sigemptyset(&ends);
    sigaddset(&ends, SIGINT);
    sigaddset(&ends, SIGTERM);
    sigaddset(&ends, SIGHUP);
    if (mounted_folder(image, place))
        return fail("FUSE cannot be had here; --appimage-extract unpacks the image");
    sigprocmask(SIG_BLOCK, &ends, NULL);
    puts(place);
    fflush(stdout);
    sigwait(&ends, &which);
    return 0;
}

static int unpack_here(struct image *image, const char *pattern) {
    mkdir("squashfs-root", 0755);
    if (!extract(image, "squashfs-root", pattern, 1))
        return 0;
    perror("obsdiag: squashfs-root");
    return 1;
}

/* Becomes a program in the image, with what an AppImage's program is told. */
static int start(struct image *image, const char *path, const char *name, char *words[], int unpacked) {
    char place[PATH_MAX], program[PATH_MAX + 64];
    char *folder = get_current_dir_name();
    if ((unpacked || mounted_folder(image, place)) && kept_folder(image, place))
        return 127;
    setenv("APPIMAGE", path, 1);
    setenv("APPDIR", place, 1);
    setenv("ARGV0", words[0], 1);
    if (folder)
        setenv("OWD", folder, 1);
    snprintf(program, sizeof program, "%s/%s", place, name);
    execv(program, words);
    fprintf(stderr, "obsdiag: %s: %s\n", program, strerror(errno));
    return 127;
}

int main(int count, char *words[]) {
    static struct image image;
    char path[PATH_MAX] = "";
    const char *word = count > 1 && !strncmp(words[1], WORD, sizeof WORD - 1) ? words[1] + sizeof WORD - 1 : "";
    const char *asked = getenv("APPIMAGE_EXTRACT_AND_RUN");
    int unpacked = asked && *asked && strcmp(asked, "0");
    int file = open("/proc/self/exe", O_RDONLY | O_CLOEXEC);
    uint64_t offset = file < 0 || readlink("/proc/self/exe", path, sizeof path - 1) < 0 ? 0 : end_of_program(file);
    if (!offset)
        return fail("the AppImage cannot read itself; is /proc mounted?");
    if (!strcmp(word, "help"))
        return fputs(HELP, stdout) < 0;
    if (!strcmp(word, "offset"))
        return printf("%llu\n", (unsigned long long)offset) < 0;
    if (image_open(&image, file, offset))
        return fail("the AppImage is damaged or was not fetched to its end; fetch it again");
    if (!strcmp(word, "extract"))
        return unpack_here(&image, count > 2 ? words[2] : NULL);
    if (!strcmp(word, "mount"))
        return wait_mounted(&image);
    if (!strcmp(word, "install"))
        return start(&image, path, SCRIPTS "install", words, unpacked);
    if (!strcmp(word, "uninstall"))
        return start(&image, path, SCRIPTS "uninstall", words, unpacked);
    if (!strcmp(word, "extract-and-run")) {
        unpacked = 1;
        words[1] = words[0];
        words++;
    } else if (*word) {
        fputs(HELP, stderr);
        return 2;
    }
    return start(&image, path, "AppRun", words, unpacked);
}
