namespace PteroBot.Hosting;

/// <summary><c>Admin:*</c></summary>
internal sealed class AdminOptions
{
    public const string Section = "Admin";

    /// <summary>Roles that administer the panel in their guild, besides the one that /setup keeps. A role's id belongs to one guild, so it counts nowhere else.</summary>
    public ulong[] RoleIds { get; set; } = [];
}
