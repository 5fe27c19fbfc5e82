using System.Collections.Frozen;

namespace PteroBot.Audit;

/// <summary>One kind of change in words, before and after: <c>restart {}</c>, <c>restarted {}</c>.</summary>
/// <remarks><c>{}</c> stands for what it is done to; <c>{role}</c>, <c>{channel}</c> and <c>{member}</c> for one that Discord knows by number.</remarks>
internal sealed record ActionWords(string Do, string Did);

/// <summary>All changes that the bot makes, in words. Whoever adds a change adds its words; a test fails until then.</summary>
internal static class AuditWords
{
    /// <summary>What the areas are called in menus.</summary>
    public static readonly FrozenDictionary<string, string> Areas = new Dictionary<string, string>
    {
        ["power"] = "Power",
        ["console"] = "Console commands",
        ["file"] = "Files",
        ["backup"] = "Backups",
        ["databases"] = "Databases",
        ["network"] = "Network",
        ["startup"] = "Startup",
        ["subusers"] = "Subusers",
        ["settings"] = "Settings of servers",
        ["players"] = "Player counts",
        ["server"] = "Administration of servers",
        ["schedules"] = "Schedules",
        ["user"] = "Users of the panel",
        ["node"] = "Nodes",
        ["allocation"] = "Allocations",
        ["location"] = "Locations",
        ["link"] = "Links",
        ["key"] = "API keys",
        ["sshkey"] = "SSH keys",
        ["access"] = "Sharing",
        ["approval"] = "Approvals",
        ["setup"] = "Set-up",
        ["gate"] = "Refused attempts",
        ["request"] = "Requests for servers",
        ["board"] = "Boards",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, ActionWords> Table = new Dictionary<string, ActionWords>
    {
        ["power.start"] = new("start {}", "started {}"),
        ["power.stop"] = new("stop {}", "stopped {}"),
        ["power.restart"] = new("restart {}", "restarted {}"),
        ["power.kill"] = new("kill {}", "killed {}"),
        ["console.send"] = new("send to the console of {}", "sent to the console of {}"),
        ["file.mkdir"] = new("make the folder {}", "made the folder {}"),
        ["file.write"] = new("write the file {}", "wrote the file {}"),
        ["file.rename"] = new("rename {}", "renamed {}"),
        ["file.copy"] = new("copy {}", "copied {}"),
        ["file.delete"] = new("delete {}", "deleted {}"),
        ["file.archive"] = new("pack {}", "packed {}"),
        ["file.extract"] = new("unpack {}", "unpacked {}"),
        ["file.chmod"] = new("set the mode of {}", "set the mode of {}"),
        ["file.pull"] = new("let the node fetch {}", "let the node fetch {}"),
        ["file.upload"] = new("upload {}", "uploaded {}"),
        ["backup.create"] = new("make a backup of {}", "made a backup of {}"),
        ["backup.download"] = new("get a download link for the backup {}", "got a download link for the backup {}"),
        ["backup.lock"] = new("lock the backup {}", "locked the backup {}"),
        ["backup.unlock"] = new("unlock the backup {}", "unlocked the backup {}"),
        ["backup.restore"] = new("restore the backup {}", "began to restore the backup {}"),
        ["backup.restore-emptied"] = new("empty the server and restore the backup {}", "emptied the server and began to restore the backup {}"),
        ["backup.delete"] = new("delete the backup {}", "deleted the backup {}"),
        ["databases.create"] = new("make the database {}", "made the database {}"),
        ["databases.rotate"] = new("change the password of the database {}", "changed the password of the database {}"),
        ["databases.delete"] = new("delete the database {}", "deleted the database {}"),
        ["network.add"] = new("add an address to {}", "added an address to {}"),
        ["network.primary"] = new("make the address {} primary", "made the address {} primary"),
        ["network.note"] = new("change the note of the address {}", "changed the note of the address {}"),
        ["network.remove"] = new("remove the address {}", "removed the address {}"),
        ["startup.set"] = new("set the variable {}", "set the variable {}"),
        ["startup.image"] = new("choose another image for {}", "chose another image for {}"),
        ["subusers.invite"] = new("share {}", "shared {}"),
        ["subusers.permissions"] = new("change the permissions of {}", "changed the permissions of {}"),
        ["subusers.remove"] = new("stop sharing {}", "stopped sharing {}"),
        ["settings.rename"] = new("rename or describe {}", "renamed or described {}"),
        ["players.settings"] = new("change how players of {} are counted", "changed how players of {} are counted"),
        ["settings.reinstall"] = new("reinstall {}", "began to reinstall {}"),
        ["server.suspend"] = new("suspend {}", "suspended {}"),
        ["server.unsuspend"] = new("unsuspend {}", "unsuspended {}"),
        ["server.create"] = new("make the server {}", "made the server {}"),
        ["server.details"] = new("change the details of {}", "changed the details of {}"),
        ["server.build"] = new("change the limits of {}", "changed the limits of {}"),
        ["server.startup"] = new("change the startup of {}", "changed the startup of {}"),
        ["server.reinstall"] = new("reinstall {}", "began to reinstall {}"),
        ["server.delete"] = new("delete the server {}", "deleted the server {}"),
        ["server.delete.force"] = new("delete the server {} by force", "deleted the server {} by force"),
        ["server.database.create"] = new("make the database {}", "made the database {}"),
        ["server.database.rotate"] = new("change the password of the database {}", "changed the password of the database {}"),
        ["server.database.delete"] = new("delete the database {}", "deleted the database {}"),
        ["schedules.create"] = new("make the schedule {}", "made the schedule {}"),
        ["schedules.edit"] = new("change the schedule {}", "changed the schedule {}"),
        ["schedules.switch"] = new("switch the schedule {} on or off", "switched the schedule {} on or off"),
        ["schedules.run"] = new("run the schedule {}", "ran the schedule {}"),
        ["schedules.restart"] = new("make the restart schedule {}", "made the restart schedule {}"),
        ["schedules.delete"] = new("delete the schedule {}", "deleted the schedule {}"),
        ["schedules.task.create"] = new("add a task to {}", "added a task to {}"),
        ["schedules.task.edit"] = new("change a task of {}", "changed a task of {}"),
        ["schedules.task.move"] = new("move a task of {}", "moved a task of {}"),
        ["schedules.task.delete"] = new("delete a task of {}", "deleted a task of {}"),
        ["user.create"] = new("make the user {}", "made the user {}"),
        ["user.update"] = new("change the user {}", "changed the user {}"),
        ["user.password"] = new("set the password of the user {}", "set the password of the user {}"),
        ["user.promote"] = new("make the user {} an administrator", "made the user {} an administrator"),
        ["user.demote"] = new("take administration from the user {}", "took administration from the user {}"),
        ["user.delete"] = new("delete the user {}", "deleted the user {}"),
        ["node.create"] = new("make the node {}", "made the node {}"),
        ["node.update"] = new("change the node {}", "changed the node {}"),
        ["node.configuration"] = new("read the configuration of the node {}", "read the configuration of the node {}"),
        ["node.token"] = new("make a new token for the node {}", "made a new token for the node {}"),
        ["node.delete"] = new("delete the node {}", "deleted the node {}"),
        ["allocation.create"] = new("add addresses to {}", "added addresses to {}"),
        ["allocation.delete"] = new("delete addresses of {}", "deleted addresses of {}"),
        ["location.create"] = new("make the location {}", "made the location {}"),
        ["location.update"] = new("change the location {}", "changed the location {}"),
        ["location.delete"] = new("delete the location {}", "deleted the location {}"),
        ["link.create"] = new("link the account {}", "linked the account {}"),
        ["link.replace"] = new("link the account {} anew", "linked the account {} anew"),
        ["link.delete"] = new("unlink the account {}", "unlinked the account {}"),
        ["key.create"] = new("make the API key {}", "made the API key {}"),
        ["key.delete"] = new("delete the API key {}", "deleted the API key {}"),
        ["sshkey.add"] = new("add the SSH key {}", "added the SSH key {}"),
        ["sshkey.remove"] = new("remove the SSH key {}", "removed the SSH key {}"),
        ["access.grant"] = new("share {}", "shared {}"),
        ["access.revoke"] = new("stop sharing {}", "stopped sharing {}"),
        ["approval.deny"] = new("deny a request about {}", "denied a request about {}"),
        ["gate.refuse"] = new("use {}", "used {}"),
        ["setup.panel"] = new("add the panel {}", "added the panel {}"),
        ["setup.key"] = new("set the application key of {}", "set the application key of {}"),
        ["setup.panel.remove"] = new("forget the panel {}", "forgot the panel {}"),
        ["setup.default"] = new("make {} the default panel", "made {} the default panel"),
        ["setup.key.remove"] = new("forget the application key of {}", "forgot the application key of {}"),
        ["setup.community"] = new("set the community key of {}", "set the community key of {}"),
        ["setup.community.remove"] = new("forget the community key of {}", "forgot the community key of {}"),
        ["setup.connection"] = new("set headers or certificate of {}", "set headers or certificate of {}"),
        ["setup.role"] = new("set the admin role to {role}", "set the admin role to {role}"),
        ["setup.audit"] = new("send the audit log to {channel}", "sent the audit log to {channel}"),
        ["setup.language"] = new("choose the language {}", "chose the language {}"),
        ["request.template"] = new("offer the template {}", "offered the template {}"),
        ["request.template.roles"] = new("choose who may ask for {}", "chose who may ask for {}"),
        ["request.template.drop"] = new("remove the template {}", "removed the template {}"),
        ["request.ask"] = new("ask for the server {}", "asked for the server {}"),
        ["request.approve"] = new("approve the request for {}", "approved the request for {}"),
        ["request.deny"] = new("decline the request for {}", "declined the request for {}"),
        ["request.release"] = new("count the server {} as gone", "counted the server {} as gone"),
        ["board.create"] = new("make the board {}", "made the board {}"),
        ["board.edit"] = new("change the board {}", "changed the board {}"),
        ["board.move"] = new("move the board {}", "moved the board {}"),
        ["board.remove"] = new("take away the board {}", "took away the board {}"),
        ["board.end"] = new("end the board {}", "ended the board {}"),
    }.ToFrozenDictionary();

    public static IEnumerable<string> Actions => Table.Keys;

    /// <summary>The words; an action of a newer version, or one that is gone, stands for itself.</summary>
    public static ActionWords Of(string action) => Table.TryGetValue(action, out var words) ? words : new(action + " {}", action + " {}");

    public static bool Knows(string action) => Table.ContainsKey(action) && Areas.ContainsKey(AuditDocuments.AreaOf(action));

    /// <summary>For menus and suggestions: <c>Power: restart</c>. Null for what is no change of ours.</summary>
    public static string? Label(string actionOrArea) =>
        Areas.TryGetValue(actionOrArea, out var area) ? area
        : Knows(actionOrArea) ? $"{Areas[AuditDocuments.AreaOf(actionOrArea)]}: {WithoutTarget(Table[actionOrArea].Do)}"
        : null;

    private static string WithoutTarget(string words) =>
        string.Join(' ', words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word[0] != '{'));
}
