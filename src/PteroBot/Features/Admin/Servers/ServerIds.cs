using PteroBot.Interactions;

namespace PteroBot.Features.Admin.Servers;

/// <summary>The custom ids of <c>/admin servers</c>. Servers are in them by number, as the application API knows them.</summary>
internal static class ServerIds
{
    public const string Area = "adminservers";

    /// <summary>How a server is deleted: with its files, or whatever its node says.</summary>
    public const string Whole = "whole";

    /// <inheritdoc cref="Whole"/>
    public const string Forced = "forced";

    public static CustomId Open { get; } = CustomId.Of(Area, "open");

    public static CustomId Leave { get; } = CustomId.Of(Area, "leave");

    public static CustomId Show(int server) => On("show", server);

    public static CustomId Edit(int server) => On("edit", server);

    public static CustomId Ask(int server) => On("ask", server);

    public static CustomId Suspend(int server) => On("suspend", server);

    public static CustomId Unsuspend(int server) => On("unsuspend", server);

    public static CustomId AskReinstall(int server) => On("askreinstall", server);

    public static CustomId Reinstall(int server) => On("reinstall", server);

    public static CustomId AskDelete(int server, string how) => On("askdelete", server, how);

    /// <summary>Opens the form that wants the name.</summary>
    public static CustomId Type(int server, string how, string name) => On("type", server, how, TypedName.Short(name));

    public static CustomId Delete(int server, string how) => On("delete", server, how);

    public static CustomId Databases(int server) => On("databases", server);

    private static CustomId On(string action, int server, params string[] more) => CustomId.Of(Area, action, [server.ToString(), .. more]);
}
