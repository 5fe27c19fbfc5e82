namespace Discord.Interactions;

/// <summary>Runs a command only for members with a permission in the guild, as far as the cached roles tell.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
public class RequireUserPermissionAttribute(GuildPermission guildPermission) : PreconditionAttribute
{
    public GuildPermission? GuildPermission { get; } = guildPermission;

    public string NotAGuildErrorMessage { get; set; }

    public override Task<PreconditionResult> CheckRequirementsAsync(IInteractionContext context, ICommandInfo commandInfo, IServiceProvider services)
        => Task.FromResult(Check(context.User as IGuildUser));

    private PreconditionResult Check(IGuildUser member)
    {
        if (member is null)
            return PreconditionResult.FromError(NotAGuildErrorMessage ?? "Command must be used in a guild channel.");
        return member.GuildPermissions.Has(GuildPermission.Value)
            ? PreconditionResult.FromSuccess()
            : PreconditionResult.FromError(ErrorMessage ?? $"User requires guild permission {GuildPermission}.");
    }
}
