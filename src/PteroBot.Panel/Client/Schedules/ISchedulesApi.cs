using Refit;

namespace PteroBot.Panel.Client;

/// <summary>The schedules of a server, and their tasks.</summary>
public interface ISchedulesApi
{
    /// <summary>All of them, with their tasks. Needs <see cref="Permissions.ScheduleRead"/>.</summary>
    [Get("/api/client/servers/{server}/schedules")]
    Task<IReadOnlyList<Schedule>> ListAsync(ServerId server, CancellationToken cancellationToken = default);

    /// <summary>Makes one, without tasks. Needs <see cref="Permissions.ScheduleCreate"/>.</summary>
    [Post("/api/client/servers/{server}/schedules")]
    Task<Schedule> CreateAsync(ServerId server, [Body] NewSchedule schedule, CancellationToken cancellationToken = default);

    /// <summary>One of them, with its tasks. Needs <see cref="Permissions.ScheduleRead"/>.</summary>
    [Get("/api/client/servers/{server}/schedules/{schedule}")]
    Task<Schedule> GetAsync(ServerId server, int schedule, CancellationToken cancellationToken = default);

    /// <summary>Replaces everything but its tasks. Frees one that hangs in <see cref="Schedule.IsProcessing"/>. Needs <see cref="Permissions.ScheduleUpdate"/>.</summary>
    [Post("/api/client/servers/{server}/schedules/{schedule}")]
    Task<Schedule> UpdateAsync(ServerId server, int schedule, [Body] NewSchedule changed, CancellationToken cancellationToken = default);

    /// <summary>Runs it now. The first task runs before the answer comes, so that its failure is told. Needs <see cref="Permissions.ScheduleUpdate"/>.</summary>
    [Post("/api/client/servers/{server}/schedules/{schedule}/execute")]
    Task ExecuteAsync(ServerId server, int schedule, CancellationToken cancellationToken = default);

    /// <summary>Deletes it with its tasks. Needs <see cref="Permissions.ScheduleDelete"/>.</summary>
    [Delete("/api/client/servers/{server}/schedules/{schedule}")]
    Task DeleteAsync(ServerId server, int schedule, CancellationToken cancellationToken = default);

    /// <summary>Adds a task; at most ten per schedule. Needs <see cref="Permissions.ScheduleUpdate"/>.</summary>
    [Post("/api/client/servers/{server}/schedules/{schedule}/tasks")]
    Task<ScheduleTask> CreateTaskAsync(ServerId server, int schedule, [Body] NewScheduleTask task, CancellationToken cancellationToken = default);

    /// <summary>Replaces a task. Needs <see cref="Permissions.ScheduleUpdate"/>.</summary>
    [Post("/api/client/servers/{server}/schedules/{schedule}/tasks/{task}")]
    Task<ScheduleTask> UpdateTaskAsync(ServerId server, int schedule, int task, [Body] NewScheduleTask changed, CancellationToken cancellationToken = default);

    /// <summary>Removes a task. Needs <see cref="Permissions.ScheduleUpdate"/>.</summary>
    [Delete("/api/client/servers/{server}/schedules/{schedule}/tasks/{task}")]
    Task DeleteTaskAsync(ServerId server, int schedule, int task, CancellationToken cancellationToken = default);
}
